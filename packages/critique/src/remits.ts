import type { Fact, HeaderFacts } from '@dondoc/model';
import { fold } from '@dondoc/text';

/** The level of an authority or the kind of a body of which there are many, each with an area of its own. */
const KIND =
  /^(.*?)(?<![\p{L}\p{M}])(?:(tỉnh|thành phố)|(huyện|quận|thị xã)|(thị trấn|xã|phường|đặc khu)|(khu phố|tổ dân phố|thôn)|(công ty)|(trường)|(bệnh viện)|(chi bộ))(?![\p{L}\p{M}])/u;

/** What of a name says its kind and level: a city is on the level of a province, a ward on that of a commune. */
function kindOf(name: string): string | null {
  const found = KIND.exec(name);
  return found ? `${found[1]}#${found.slice(2).findIndex((level) => level !== undefined)}` : null;
}

const nameOf = (f: Fact<string>): string | null =>
  f.presence === 'present'
    ? fold(f.value)
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .replace(/(?<![\p{L}\p{M}])ubnd(?![\p{L}\p{M}])/gu, 'ủy ban nhân dân')
        .trim()
    : null;

/** Bodies of one kind with two names: “Ủy ban nhân dân xã Tân An” and “Ủy ban nhân dân xã Tân Lộc”. */
function peers(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const kind = kindOf(a);
  return kind !== null && kind === kindOf(b);
}

/** Whether two plans are of one body (and of one parent where both name it); null where a header names none. */
export function sameIssuer(a: HeaderFacts, b: HeaderFacts): boolean | null {
  const [own, other] = [nameOf(a.issuer), nameOf(b.issuer)];
  if (own === null || other === null) return null;
  const [parent, otherParent] = [nameOf(a.parentBody), nameOf(b.parentBody)];
  return own === other && (parent === null || otherParent === null || parent === otherParent);
}

/** True where the issuers, or what they stand under, are of one kind with an area each: neither does the other's work. */
export const haveOwnRemits = (a: HeaderFacts, b: HeaderFacts): boolean =>
  peers(nameOf(a.issuer), nameOf(b.issuer)) || peers(nameOf(a.parentBody), nameOf(b.parentBody));
