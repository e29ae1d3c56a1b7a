/** Which way a figure is better, the floor under which a change is not taken, and where it is to go. Shares, not per cent. */
export const GOALS = {
  directives: {
    'task F1': { floor: 0.75, target: 0.92 },
    'lead F1': { floor: 0.65, target: 0.9 },
    'coordinating F1': { target: 0.88 },
    'deadline accuracy': { floor: 0.85, target: 0.96 },
    'deadline F1': { target: 0.92 },
    'reference F1': { floor: 0.9, target: 0.98 },
    'target F1': { target: 0.85 },
    'header accuracy': { floor: 0.8, target: 0.95 },
  },
  plans: {
    'item F1': { floor: 0.7, target: 0.92 },
    'lack F1 (mean of five)': { target: 0.88 },
    'flag accuracy': { target: 0.86 },
    'share error': { target: 0.08, less: true },
    'level accuracy': { floor: 0.6, target: 0.82 },
    'verdict accuracy': { target: 0.77 },
    'item lead F1': { target: 0.88 },
    'item deadline accuracy': { target: 0.92 },
  },
  scans: {
    CER: { floor: 0.08, target: 0.025, less: true },
    WER: { target: 0.04, less: true },
    'word recall': { target: 0.98 },
  },
  vietadmin: { 'mean WER': { target: 0.08, less: true } },
};

/** @returns {'target' | 'floor' | 'below' | 'open'} `open`: above no floor, as it has none, and not yet at its target */
export function standing(value, { floor, target, less = false }) {
  const reaches = (goal) => (less ? value <= goal : value >= goal);
  if (reaches(target)) return 'target';
  if (floor === undefined) return 'open';
  return reaches(floor) ? 'floor' : 'below';
}
