import { html, type Markup } from './markup.js';

/** A bar of `share` (0–1) of its width. The figure stands beside it, so that readers who do not see it miss nothing. */
export function shareBar(share: number, tone: string): Markup {
  const width = Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10;
  return html`<svg class="bar ${tone}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="fill" width="${width}" height="8"/></svg>`;
}
