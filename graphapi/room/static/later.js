// Parts that were not ready when the page was sent: fetched once, put in their place.

export function fetchLater(root, dress, note) {
  for (const place of root.querySelectorAll('[data-later]')) bring(place, dress, note);
}

async function bring(place, dress, note) {
  const name = new URL(place.dataset.later, location.href).searchParams.get('part');
  try {
    const answer = await fetch(place.dataset.later, { headers: { accept: 'text/html' } });
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = made.querySelector(`[data-part="${CSS.escape(name)}"]`) ?? made.querySelector('.notice');
    place.replaceWith(part);
    dress(part);
  } catch {
    place.removeAttribute('aria-busy');
    note();
  }
}
