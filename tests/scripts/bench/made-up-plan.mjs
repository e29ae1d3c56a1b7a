const ACTS = [
  'Rà soát',
  'Lập danh sách',
  'Tổ chức hội thi',
  'Nâng cao nhận thức',
  'Sửa chữa',
  'Tăng cường quản lý',
  'Kiểm tra',
];
const OBJECTS = [
  'hộ nghèo',
  'trường học',
  'cầu treo',
  'hợp tác xã',
  'rừng phòng hộ',
  'chợ xã',
  'đường thôn',
  'trạm y tế',
];
const ABSENT = { presence: 'absent' };
const HEADER = Object.fromEntries(
  'number type issuer parentBody date place subject signer capacity recipients addressees urgency incoming'
    .split(' ')
    .map((name) => [name, ABSENT]),
);

/** A plan of `size` items, the same each time: a document and its facts, as judging takes them. */
export function madeUpPlan(size) {
  let text = '';
  const items = Array.from({ length: size }, (_, i) => {
    const words = `${ACTS[i % 7]} ${OBJECTS[i % 8]} tại thôn số ${i} xã ${(i * 7919) % 997}, đợt ${(i * 31) % 89}.`;
    const start = text.length;
    text += `${words}\n`;
    const at = { start, end: start + words.length, quote: words, page: null, boxes: [] };
    const lead = i % 3 ? [{ name: 'Phòng Nội vụ', inherited: true, evidence: [at] }] : [];
    const parts = { deadline: ABSENT, product: ABSENT, goal: ABSENT, solution: ABSENT, funding: ABSENT };
    return {
      id: `i${i}`,
      text: words,
      lead,
      coordinating: [],
      ...parts,
      context: [],
      section: `II.${i >> 4}`,
      evidence: [at],
    };
  });
  const doc = {
    source: { path: 'bench' },
    text,
    origins: [{ start: 0, end: text.length, origin: { kind: 'markdown', line: 1, column: 1, offset: 0 } }],
  };
  return { doc, facts: { header: HEADER, tasks: [], references: [], targets: [], items } };
}
