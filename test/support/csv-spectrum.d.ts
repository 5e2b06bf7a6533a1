declare module 'csv-spectrum' {
  type File = { name: string; csv: Buffer; json: Buffer };
  export default function csvSpectrum(done: (error: Error | null, files: File[]) => void): void;
}
