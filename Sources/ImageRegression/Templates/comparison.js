'use strict';
{
  const root = document.documentElement;
  const body = document.body;
  const viewers = [...document.querySelectorAll('.viewer')];
  const tools = document.querySelector('.tools');
  const range = tools?.querySelector('input');
  const output = tools?.querySelector('output');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const modes = ['side', 'swipe', 'blink', 'onion', 'difference'];
  let current = viewers[0];
  let blinking = 0;

  // The view of a picture: how large a pixel is, and where its corner lies. All sides of it share one.
  const views = new Map();

  const portOf = (viewer) =>
    [...viewer.querySelectorAll('.port')].find((port) => port.offsetParent !== null) ??
    viewer.querySelector('.port');

  function show(viewer) {
    const view = views.get(viewer);
    viewer.style.setProperty('--zoom', view.zoom);
    viewer.style.setProperty('--x', `${view.x}px`);
    viewer.style.setProperty('--y', `${view.y}px`);
    viewer.classList.toggle('close', view.zoom >= 2);
    if (viewer === current) {
      output.value = view.fits ? 'fit' : `${Math.round(view.zoom * 100)} %`;
    }
  }

  // Makes the whole picture visible: as wide as its frame, and no higher than the window allows.
  function fit(viewer) {
    const [width, height] = [Number(viewer.dataset.width), Number(viewer.dataset.height)];
    const room = portOf(viewer).clientWidth;
    const zoom = Math.min(1, room / width, Math.max(240, innerHeight * 0.75) / height);
    for (const port of viewer.querySelectorAll('.port')) port.style.height = `${Math.ceil(height * zoom)}px`;
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
    show(viewer);
  }

  function step(by) {
    const next = viewers[viewers.indexOf(current) + by];
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
    '[': () => setMix(Number(range.value) - 5),
    ']': () => setMix(Number(range.value) + 5),
  };
  // Keys that do something else where the focus is not on a picture.
  const keysOfPictures = {
    ArrowLeft: () => move(current, 40, 0),
    ArrowRight: () => move(current, -40, 0),
    ArrowUp: () => move(current, 0, 40),
    ArrowDown: () => move(current, 0, -40),
    ' ': () => {
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
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnPicture = event.target.classList.contains('viewer');
      const action = keys[event.key] ?? (isOnPicture ? keysOfPictures[event.key] : undefined);
      if (!action || (event.target === range && event.key.startsWith('Arrow'))) return;
      event.preventDefault();
      action();
    });
    addEventListener('resize', () => viewers.filter((viewer) => views.get(viewer).fits).forEach(fit));
    for (const viewer of viewers) listenTo(viewer);
    for (const button of document.querySelectorAll('[data-box]')) {
      const viewer = button.closest('section').querySelector('.viewer');
      button.addEventListener('click', () => {
        select(viewer);
        lookAt(viewer, button.dataset.box.split(' ').map(Number));
        viewer.scrollIntoView({ block: 'nearest' });
      });
    }
  }

  function listenTo(viewer) {
    viewer.addEventListener('focusin', () => select(viewer));
    for (const port of viewer.querySelectorAll('.port')) {
      port.addEventListener('wheel', (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const box = port.getBoundingClientRect();
        select(viewer);
        zoom(viewer, Math.exp(-event.deltaY / 300), [event.clientX - box.left, event.clientY - box.top]);
      }, { passive: false });
      drag(port, (event) => move(viewer, event.movementX, event.movementY));
      port.querySelector('img').draggable = false;
    }
    const first = viewer.querySelector('.baseline');
    if (!first || !viewer.classList.contains('pair')) return;
    const handle = document.createElement('div');
    handle.className = 'handle';
    const over = viewer.querySelector('.actual');
    over.style.position = 'relative';
    const rail = document.createElement('div');
    rail.className = 'rail';
    rail.append(handle);
    over.append(rail);
    drag(handle, (event) => {
      const box = portOf(viewer).getBoundingClientRect();
      setMix(((event.clientX - box.left) / box.width) * 100);
    });
  }

  function drag(element, during) {
    element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
    });
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) during(event);
    });
  }

  if (viewers.length > 0) {
    root.classList.add('scripted');
    listen();
    setMix(50);
    setMode(modes.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'side');
  }
}
