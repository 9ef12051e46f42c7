// Links marked data-swap and forms marked data-auto bring the new <main> without a new page; the address bar goes with them.

let under_way = null;

export function follow(dress) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-swap]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href?.baseVal !== undefined ? new URL(link.href.baseVal, location.href).href : link.href, dress);
  });
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-auto]');
    if (form && form.checkValidity()) go(addressOf(form), dress);
  });
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form[data-auto]')) return;
    event.preventDefault();
    go(addressOf(event.target), dress);
  });
  addEventListener('popstate', () => go(location.href, dress, false));
  document.addEventListener('room:go', (event) => go(event.detail, dress));
}

function addressOf(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value);
  return `${new URL(form.action).pathname}?${new URLSearchParams(filled)}`;
}

async function go(address, dress, push = true) {
  under_way?.abort();
  const mine = (under_way = new AbortController());
  const main = document.querySelector('main');
  const focused = document.activeElement?.getAttribute('name');
  main.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: mine.signal });
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (push) history.pushState(null, '', answer.redirected ? answer.url : address);
    main.replaceWith(made.querySelector('main'));
    document.title = made.title;
    note('');
    dress(document.querySelector('main'));
    if (focused) document.querySelector(`main [name="${CSS.escape(focused)}"]`)?.focus();
    const target = new URL(address, location.href).hash.slice(1);
    if (target) document.getElementById(target)?.scrollIntoView();
    document.dispatchEvent(new Event('room:came'));
  } catch (error) {
    if (error.name === 'AbortError') return;
    main.removeAttribute('aria-busy');
    away();
  }
}

export function away() {
  note(document.body.dataset.away);
}

function note(text) {
  const place = document.querySelector('.away-note');
  place.textContent = text;
  place.hidden = !text;
}
