const YEARS = /(?<![\d./])((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?(?![\d/])/gu;

/** The years that a text names, with those inside a period: “giai đoạn 2026 - 2030”. Years of citations (`57/2024/NĐ-CP`) are none. */
export function yearsOf(text: string): ReadonlySet<number> {
  const years = new Set<number>();
  for (const [, from, to] of text.matchAll(YEARS)) {
    const last = Number(to ?? from);
    for (let year = Number(from); year <= last && years.size < 100; year++) years.add(year);
  }
  return years;
}

/** False where both name years and none is common: what is done every year is not the same work. */
export const sharesYears = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((year) => b.has(year));
