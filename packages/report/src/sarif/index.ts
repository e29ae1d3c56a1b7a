export { critiqueSarif, type SarifOptions } from './critique-sarif.js';
