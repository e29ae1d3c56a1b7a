export * from './csv/index.js';
export * from './html/index.js';
export * from './json/index.js';
export * from './markdown/index.js';
export * from './ndjson/index.js';
export * from './text/index.js';
export * from './xlsx/index.js';
