// Days: a press and a drag over the bars chooses a period; arrow keys go from bar to bar; Play shows one bar after the other.

export function dressDays(root) {
  const svg = root.querySelector('.bars');
  if (!svg) return;
  const bars = [...svg.querySelectorAll('[data-bar]')];
  bars[0]?.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    const at = bars.indexOf(event.target.closest('[data-bar]'));
    const next = bars[at + { ArrowLeft: -1, ArrowRight: 1 }[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    bars[at].setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });
  choose(svg, bars);
  play(root.querySelector('[data-play]'), bars);
}

function choose(svg, bars) {
  let first = null, last = null;
  svg.addEventListener('pointerdown', (event) => { first = last = bars.indexOf(event.target.closest('[data-bar]')); });
  svg.addEventListener('pointermove', (event) => {
    if (first === null || first < 0 || !event.buttons) return;
    const at = bars.indexOf(event.target.closest('[data-bar]'));
    if (at < 0) return;
    last = at;
    bars.forEach((bar, index) => bar.classList.toggle('now', index >= Math.min(first, last) && index <= Math.max(first, last)));
  });
  svg.addEventListener('click', (event) => {
    if (first === null || first < 0 || first === last) return;
    event.preventDefault();
    event.stopPropagation();
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    first = null;
    go(bars[from].dataset.start, bars[to].dataset.end);
  }, true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
}

function go(from, to) {
  const address = new URL(location.href);
  address.searchParams.set('from', from);
  address.searchParams.set('to', to);
  address.searchParams.delete('after');
  document.dispatchEvent(new CustomEvent('room:go', { detail: address.href }));
}

let playing = null;

function play(button, bars) {
  if (!button || bars.length < 2) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (playing) { playing = null; return; }
    playing = { days: bars.map(({ dataset }) => [dataset.start, dataset.end]), at: 0 };
    step();
  });
  if (playing) button.textContent = `■ ${button.dataset.stop}`;
}

function step() {
  if (!playing || playing.at >= playing.days.length) { playing = null; return; }
  document.addEventListener('room:came', () => { setTimeout(step, 700); }, { once: true });
  go(...playing.days[playing.at]);
  playing.at += 1;
}
