'use strict';
{
  const root = document.documentElement;
  const body = document.body;
  const viewers = [...document.querySelectorAll('.viewer')];
  // What only a script can serve is not on the page without one.
  const tools = document.querySelector('template')?.content.querySelector('.tools');
  const range = tools?.querySelector('input');
  const output = tools?.querySelector('output');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const modes = ['side', 'swipe', 'blink', 'onion', 'difference'];
  let current = viewers[0];
  let isVisited = false;
  let blinking = 0;

  // The view of a picture: how large a pixel is, and where its corner lies. All sides of it share one.
  const views = new Map();

  const portOf = (viewer) =>
    [...viewer.querySelectorAll('.port')].find((port) => port.offsetParent !== null) ??
    viewer.querySelector('.port');

  // The columns of a frame in which the picture is seen; the swipe goes from one end of them to the other.
  function visibleColumns(viewer) {
    const view = views.get(viewer);
    const room = portOf(viewer).clientWidth;
    const inside = (x) => Math.min(room, Math.max(0, x));
    // Beside the border of a pixel.
    return [inside(view.x) + 1, inside(view.x + Number(viewer.dataset.width) * view.zoom) + 1];
  }

  function show(viewer) {
    const view = views.get(viewer);
    viewer.style.setProperty('--zoom', view.zoom);
    viewer.style.setProperty('--x', `${view.x}px`);
    viewer.style.setProperty('--y', `${view.y}px`);
    viewer.classList.toggle('close', view.zoom >= 2);
    const [from, to] = visibleColumns(viewer);
    viewer.style.setProperty('--from', `${from}px`);
    viewer.style.setProperty('--span', `${to - from}px`);
    if (viewer === current) {
      output.value = view.fits ? 'fit' : `${Math.round(view.zoom * 100)} %`;
    }
  }

  // Makes the whole picture visible: as wide as its frame, and no higher than the window allows. A small
  // one is enlarged by a whole number.
  function fit(viewer) {
    const [width, height] = [Number(viewer.dataset.width), Number(viewer.dataset.height)];
    const room = portOf(viewer).clientWidth;
    const enlarged = Math.max(1, Math.floor(Math.min(320, room) / Math.max(width, height)));
    const zoom = Math.min(enlarged, room / width, Math.max(240, innerHeight * 0.75) / height);
    // A border of a pixel above and below.
    for (const port of viewer.querySelectorAll('.port')) port.style.height = `${Math.ceil(height * zoom) + 2}px`;
    views.set(viewer, { zoom, x: Math.max(0, (room - width * zoom) / 2), y: 0, fits: true });
    show(viewer);
  }

  function zoom(viewer, factor, at) {
    const view = views.get(viewer);
    const port = portOf(viewer);
    const [x, y] = at ?? [port.clientWidth / 2, port.clientHeight / 2];
    const next = Math.min(64, Math.max(1 / 64, view.zoom * factor));
    views.set(viewer, {
      zoom: next,
      x: x - ((x - view.x) * next) / view.zoom,
      y: y - ((y - view.y) * next) / view.zoom,
      fits: false,
    });
    show(viewer);
  }

  function move(viewer, x, y) {
    const view = views.get(viewer);
    views.set(viewer, { ...view, x: view.x + x, y: view.y + y, fits: false });
    show(viewer);
  }

  // Brings a place into the middle, with something of what is around it.
  function lookAt(viewer, [x, y, width, height]) {
    const port = portOf(viewer);
    const room = [port.clientWidth, port.clientHeight];
    const scale = Math.min(16, room[0] / (width + 40), room[1] / (height + 40));
    views.set(viewer, {
      zoom: scale,
      x: room[0] / 2 - (x + width / 2) * scale,
      y: room[1] / 2 - (y + height / 2) * scale,
      fits: false,
    });
    show(viewer);
  }

  function setMix(value) {
    range.value = Math.min(100, Math.max(0, value));
    root.style.setProperty('--mix', range.value);
  }

  const mixes = () => ['swipe', 'onion'].includes(body.dataset.mode);

  function setMode(mode) {
    body.dataset.mode = mode;
    for (const button of tools.querySelectorAll('[data-mode]')) {
      button.setAttribute('aria-pressed', button.dataset.mode === mode);
    }
    clearInterval(blinking);
    for (const viewer of viewers) viewer.classList.remove('shows-actual');
    if (mode === 'blink' && !still.matches) blinking = setInterval(blink, 700);
    viewers.forEach(fit);
  }

  function blink() {
    for (const viewer of viewers) viewer.classList.toggle('shows-actual');
  }

  function select(viewer) {
    current = viewer;
    isVisited = true;
    show(viewer);
  }

  function step(by) {
    const next = isVisited ? viewers[viewers.indexOf(current) + by] : viewers[0];
    if (!next) return;
    select(next);
    next.focus({ preventScroll: true });
    next.closest('section').scrollIntoView();
  }

  const keys = {
    ...Object.fromEntries(modes.map((mode, index) => [index + 1, () => setMode(mode)])),
    j: () => step(1),
    k: () => step(-1),
    '+': () => zoom(current, 1.5),
    '=': () => zoom(current, 1.5),
    '-': () => zoom(current, 1 / 1.5),
    0: () => fit(current),
    '[': () => mixes() && setMix(Number(range.value) - 5),
    ']': () => mixes() && setMix(Number(range.value) + 5),
    Escape: () => {
      tools.querySelector('.keys').open = false;
    },
  };
  // Keys that do something else where the focus is not on a picture.
  const keysOfPictures = {
    ArrowLeft: () => move(current, 40, 0),
    ArrowRight: () => move(current, -40, 0),
    ArrowUp: () => move(current, 0, 40),
    ArrowDown: () => move(current, 0, -40),
    ' ': () => {
      if (body.dataset.mode !== 'blink') return;
      clearInterval(blinking);
      blink();
    },
  };

  function listen() {
    tools.addEventListener('click', (event) => {
      const { mode, zoom: way } = event.target.dataset;
      if (mode) setMode(mode);
      if (way === 'in') zoom(current, 1.5);
      if (way === 'out') zoom(current, 1 / 1.5);
      if (way === 'fit') fit(current);
      if (way === 'one') zoom(current, 1 / views.get(current).zoom);
    });
    range.addEventListener('input', () => setMix(range.value));
    addEventListener('keydown', (event) => {
      // Many keyboards have the brackets behind AltGr, which some systems report as Ctrl and Alt.
      const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
      if (isShortcut && !event.getModifierState('AltGraph')) return;
      const isOnPicture = event.target.classList.contains('viewer');
      const action = keys[event.key] ?? (isOnPicture ? keysOfPictures[event.key] : undefined);
      if (!action || (event.target === range && event.key.startsWith('Arrow'))) return;
      event.preventDefault();
      action();
    });
    addEventListener('resize', () => viewers.filter((viewer) => views.get(viewer).fits).forEach(fit));
    for (const viewer of viewers) listenTo(viewer);
    for (const cell of document.querySelectorAll('[data-box]')) {
      const viewer = cell.closest('section').querySelector('.viewer');
      if (!viewer) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = cell.textContent;
      cell.replaceChildren(button);
      button.addEventListener('click', () => {
        select(viewer);
        lookAt(viewer, cell.dataset.box.split(' ').map(Number));
        viewer.scrollIntoView({ block: 'nearest' });
      });
    }
  }

  function listenTo(viewer) {
    viewer.tabIndex = 0;
    viewer.addEventListener('focusin', () => select(viewer));
    for (const port of viewer.querySelectorAll('.port')) {
      port.addEventListener('wheel', (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const box = port.getBoundingClientRect();
        select(viewer);
        zoom(viewer, Math.exp(-event.deltaY / 300), [event.clientX - box.left, event.clientY - box.top]);
      }, { passive: false });
      drag(port, (event, x, y) => move(viewer, x, y));
      port.querySelector('img').draggable = false;
    }
    if (!viewer.classList.contains('pair')) return;
    const stage = document.createElement('div');
    stage.className = 'stage';
    const handle = document.createElement('div');
    handle.className = 'handle';
    const over = viewer.querySelector('.actual .port');
    over.replaceWith(stage);
    stage.append(over, handle);
    drag(handle, (event) => {
      const [from, to] = visibleColumns(viewer);
      const x = event.clientX - stage.getBoundingClientRect().left;
      if (to > from) setMix(100 - ((x - from) / (to - from)) * 100);
    });
  }

  function drag(element, during) {
    let [x, y] = [0, 0];
    element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      [x, y] = [event.clientX, event.clientY];
    });
    element.addEventListener('pointermove', (event) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      // The movement that an event tells is in pixels of the screen, which a page may enlarge.
      during(event, event.clientX - x, event.clientY - y);
      [x, y] = [event.clientX, event.clientY];
    });
  }

  // Says what to do where pictures do not come through.
  function watch(image) {
    const look = () => root.classList.toggle('blind', root.classList.contains('blind') || image.naturalWidth === 0);
    if (image.complete) look();
    image.addEventListener('error', look);
  }

  // A site that shows the page may allow scripts and forbid styles: then nothing can be chosen.
  const isStyled = getComputedStyle(root).getPropertyValue('--mix') !== '';
  if (tools && isStyled) {
    document.querySelector('template').replaceWith(tools);
    root.classList.add('scripted');
    [...document.images].forEach(watch);
    listen();
    setMix(50);
    setMode(modes.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'side');
  }
}
