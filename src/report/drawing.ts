/**
 * The door to the chart engine: everything that draws. It is imported only when something is drawn, and becomes a
 * bundle of its own.
 */
export { drawFigures } from './draw-figures.ts';
export { drawReportPage } from './page/draw-report-page.ts';
