// Maps: closer and farther by buttons, wheel with Ctrl and drag; from mark to mark by arrow keys. Marks keep their size on the screen.

export function dressMaps(root) {
  for (const map of root.querySelectorAll('[data-map]')) dressMap(map);
}

function dressMap(map) {
  const svg = map.querySelector('svg');
  const home = svg.dataset.home.split(' ').map(Number);
  const whole = [0, 0, 10000, 6700];
  const dots = [...svg.querySelectorAll('.dot')];
  let box = home;

  function show(next) {
    box = next;
    svg.setAttribute('viewBox', box.map(Math.round).join(' '));
    const scale = Math.sqrt(box[2] / whole[2]);
    for (const dot of dots) {
      const { x, y } = dot.dataset;
      dot.setAttribute('transform', `translate(${x * (1 - scale)} ${y * (1 - scale)}) scale(${scale})`);
      dot.querySelector('text')?.setAttribute('font-size', (box[2] * 0.019) / scale);
    }
  }
  function zoom(factor, [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2]) {
    const width = Math.min(whole[2], Math.max(400, box[2] * factor));
    const share = width / box[2];
    show(kept([x - (x - box[0]) * share, y - (y - box[1]) * share, width, box[3] * share]));
  }
  function kept([x, y, width, height]) {
    return [Math.min(Math.max(0, x), whole[2] - width), Math.min(Math.max(0, y), whole[3] - height), width, height];
  }
  function at(event) {
    const frame = svg.getBoundingClientRect();
    return [box[0] + ((event.clientX - frame.x) / frame.width) * box[2], box[1] + ((event.clientY - frame.y) / frame.height) * box[3]];
  }

  const buttons = map.querySelector('.zoom');
  if (buttons) {
    buttons.hidden = false;
    buttons.addEventListener('click', ({ target }) => {
      const way = target.dataset.zoom;
      if (way === 'whole') show(whole);
      else if (way) zoom(way === 'closer' ? 0.6 : 1.7);
    });
  }
  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.8 : 1.25, at(event));
  }, { passive: false });
  drag(svg, at, (from, to) => show(kept([box[0] + from[0] - to[0], box[1] + from[1] - to[1], box[2], box[3]])));
  walk(svg, dots);
  show(home);
}

function drag(svg, at, move) {
  let from = null, moved = false;
  svg.addEventListener('pointerdown', (event) => { if (event.pointerType === 'mouse') [from, moved] = [at(event), false]; });
  svg.addEventListener('pointermove', (event) => {
    if (!from) return;
    moved = true;
    move(from, at(event));
  });
  addEventListener('pointerup', () => { from = null; });
  svg.addEventListener('click', (event) => { if (moved) event.preventDefault(); moved = false; }, true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function walk(svg, dots) {
  // one mark is in the order of Tab; the arrows take the nearest in their direction
  dots[0]?.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    const now = event.target.closest('.dot');
    if (!way || !now) return;
    event.preventDefault();
    const next = nearest(now, dots, way);
    if (!next) return;
    now.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });
}

function nearest(now, dots, [dx, dy]) {
  let best = null, least = Infinity;
  for (const dot of dots) {
    const x = dot.dataset.x - now.dataset.x, y = dot.dataset.y - now.dataset.y;
    const along = x * dx + y * dy, beside = Math.abs(x * dy) + Math.abs(y * dx);
    if (dot === now || along <= 0 || along + 2 * beside >= least) continue;
    [best, least] = [dot, along + 2 * beside];
  }
  return best;
}
