/**
 * What the pages do beyond links, which work without it: filters, outlining all words of what is picked, and the way back.
 * It reads attributes that the page was made with and writes no markup.
 */
export const SCRIPT = `'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase().replace(/đ/gu, 'd');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const pick = (ids, card) => {
    for (const one of document.querySelectorAll('.picked')) one.classList.remove('picked');
    if (card) card.classList.add('picked');
    for (const mark of document.querySelectorAll('[data-mark]'))
      if (mark.dataset.mark.split(' ').some((id) => ids.includes(id))) mark.classList.add('picked');
  };
  const show = (target) => {
    target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' });
    if (!target.matches('a, [tabindex]')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  // Links inside drawings have no \`hash\`.
  const anchorOf = (link) => link.getAttribute('href').slice(1);
  const marksOf = (card) => [...card.querySelectorAll('a.jump')].map(anchorOf);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = byId(anchorOf(link));
    if (!target) return;
    const card = target.closest('.card') ?? link.closest('.card');
    if (link.matches('.mark')) pick(link.dataset.mark.split(' '), card);
    else pick(card ? marksOf(card) : [target.id], card);
    if (target.closest('.card[hidden]')) for (const form of document.querySelectorAll('form.filters')) clear(form);
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    show(target);
  });
  const filter = (form) => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
    let shown = 0;
    for (const card of byId(form.dataset.list).querySelectorAll('.card')) {
      const fits = wanted.every(([name, value]) =>
        name === 'words' ? fold(card.textContent).includes(fold(value)) : card.dataset[name].split('|').includes(value));
      card.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of byId(form.dataset.list).querySelectorAll('.group'))
      group.hidden = !group.querySelector('.card:not([hidden])');
    const output = form.querySelector('output');
    output.textContent = output.dataset.words.replace('#', shown);
  };
  const clear = (form) => {
    form.reset();
    filter(form);
  };
  for (const form of document.querySelectorAll('form.filters')) {
    form.hidden = false;
    form.addEventListener('input', () => filter(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    filter(form);
  }
  for (const live of document.querySelectorAll('[data-events]')) {
    const source = new EventSource(live.dataset.events);
    source.addEventListener('progress', (event) => {
      live.textContent = event.data;
    });
    source.addEventListener('done', () => {
      source.close();
      location.reload();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea')) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    const cards = [...document.querySelectorAll('.card:not([hidden])')].filter((c) => c.querySelector('a.jump'));
    const at = cards.findIndex((c) => c.classList.contains('picked'));
    const next = cards[event.key === 'j' ? at + 1 : at < 0 ? cards.length - 1 : at - 1];
    if (!next) return;
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('a.jump').click();
  });
})();
`;
