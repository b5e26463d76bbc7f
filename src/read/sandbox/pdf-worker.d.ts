// Loaded for its effect only: it puts pdf.js's worker code into this thread.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
