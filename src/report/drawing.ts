/**
 * The door to the chart engine: everything that draws. It is imported only when something is drawn, and becomes a
 * bundle of its own.
 */
export { drawFigures, plateWidth } from './draw-figures.ts';
export { drawComparisonPage } from './page/draw-comparison-page.ts';
export { drawProfiles } from './page/draw-profiles.ts';
export { drawReportPage } from './page/draw-report-page.ts';
