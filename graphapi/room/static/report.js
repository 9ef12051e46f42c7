// A report: what stands marked in the text and its card beside it light up together.

export function dressReport(root) {
  const text = root.querySelector('[data-report]');
  if (!text) return;
  const cards = new Map([...root.querySelectorAll('[data-claim]')].map((card) => [card.dataset.claim, card]));
  const marks = [...text.querySelectorAll('[data-of]')];

  function light(ids, scroll) {
    for (const [id, card] of cards) card.classList.toggle('lit', ids.includes(id));
    for (const mark of marks) mark.classList.toggle('lit', mark.dataset.of.split(' ').some((id) => ids.includes(id)));
    if (scroll && ids.length && matchMedia('(min-width: 62rem)').matches) cards.get(ids[0])?.scrollIntoView({ block: 'nearest' });
  }
  for (const kind of ['pointerover', 'focusin']) {
    text.addEventListener(kind, ({ target }) => {
      const mark = target.closest('[data-of]');
      if (mark) light(mark.dataset.of.split(' '), true);
    });
  }
  for (const [id, card] of cards) {
    for (const kind of ['pointerenter', 'focusin']) card.addEventListener(kind, () => light([id], false));
  }
  const pointed = location.hash.slice(1);
  if (cards.has(pointed)) light([pointed], true);
}
