import { html, type Markup } from './markup.js';
import type { Words } from './words.js';

export interface Choice {
  /** Of the `data-` attribute that cards carry. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** Controls over the cards of the list `list`; they appear only where the script that works them runs. */
export function filtersHtml(
  list: string,
  name: string,
  choices: readonly Choice[],
  total: number,
  words: Words,
): Markup {
  return html`<form class="filters" role="search" aria-label="${name}" data-list="${list}" hidden>
${choices.map(
  ({
    name,
    label,
    options,
  }) => html`<label>${label} <select name="${name}"><option value="">${words.all}</option>${options.map(
    ([value, shown]) => html`<option value="${value}">${shown}</option>`,
  )}</select></label>
`,
)}<label>${words.search} <input type="search" name="words" autocomplete="off"></label>
<output aria-live="polite" data-words="${words.shown('#', total)}">${words.shown(String(total), total)}</output>
</form>
`;
}
