/** Codes of types of documents in their numbers. State: Nghị định 30/2020/NĐ-CP, Phụ lục III; Nghị định 34/2016/NĐ-CP, Điều 61. */
const STATE =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT NQLT';
/** Party: Hướng dẫn 36-HD/VPTW (2018). */
const PARTY = 'NQ CT KL QĐ QĐi QC TB HD BC CTr TTr TT CV BB KH ĐA';

export const DOCUMENT_CODES: ReadonlySet<string> = new Set(`${STATE} ${PARTY}`.split(' '));
