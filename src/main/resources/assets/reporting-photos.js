// Pictures of a report on their way into its form: shown, made small enough for a weak network, asked where they were taken.

// Smaller; what this browser cannot read (HEIC, some others) goes as it is, and the server says what it makes of it.
self.SmallPictures = (() => {
  'use strict';
  const LARGEST = 1920, QUALITY = 0.85, HEAVY = 1_500_000;
  const read = file => createImageBitmap(file, {imageOrientation: 'from-image'});
  async function drawn(source, largest) {
    const scale = Math.min(1, largest / Math.max(source.width, source.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(source.width * scale));
    canvas.height = Math.max(1, Math.round(source.height * scale));
    const brush = canvas.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(source, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  }
  async function smaller(file, picture) {
    const fits = Math.max(picture.width, picture.height) <= LARGEST && file.size <= HEAVY && file.type === 'image/jpeg';
    const small = fits ? null : await drawn(picture, LARGEST);
    return small && (small.size < file.size || file.type !== 'image/jpeg') ? new File([small], file.name.replace(/\.\w+$/, '') + '.jpg', {type: 'image/jpeg'}) : file;
  }
  async function of(file) {
    try {
      const picture = await read(file);
      const small = await smaller(file, picture);
      picture.close();
      return small;
    } catch {
      return file;
    }
  }
  return {read, drawn, smaller, of};
})();

self.ReportPhotos = form => {
  'use strict';
  const GLANCE = 320, MOST = 10, FILM = 60 * 1024 * 1024;
  const camera = form.querySelector('#camera'), chooser = form.querySelector('#photos');
  const list = form.querySelector('[data-thumbs]'), status = form.querySelector('[data-photos-status]');
  const words = form.dataset;
  const chosen = [];
  let work = Promise.resolve();

  // --- where and how a picture was taken (EXIF 2.3, big and little endian); whatever is odd says nothing
  async function placeOf(file) {
    try {
      const view = new DataView(await file.slice(0, 131072).arrayBuffer());
      if (view.getUint16(0) !== 0xffd8) return null;
      for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
        if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return gps(view, at + 10);
      }
    } catch { /* no picture of a camera */ }
    return null;
  }
  function gps(view, base) {
    const little = view.getUint16(base) === 0x4949;
    const short = at => view.getUint16(base + at, little), long = at => view.getUint32(base + at, little);
    const tags = (at, found = {}) => {
      for (let i = 0, count = short(at); i < count; i++) found[short(at + 2 + 12 * i)] = at + 2 + 12 * i;
      return found;
    };
    const link = tags(long(4))[0x8825];
    if (!link) return null;
    const found = tags(long(link + 8));
    const degrees = tag => [0, 1, 2].reduce((sum, i) => {
      const at = long(found[tag] + 8) + 8 * i;
      return sum + long(at) / long(at + 4) / 60 ** i;
    }, 0);
    const letter = tag => String.fromCharCode(view.getUint8(base + found[tag] + 8));
    const lat = degrees(2) * (letter(1) === 'S' ? -1 : 1), lon = degrees(4) * (letter(3) === 'W' ? -1 : 1);
    return Number.isFinite(lat) && Number.isFinite(lon) && (lat || lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? {lon, lat} : null;
  }

  async function add(file) {
    const one = {file, name: file.name, size: file.size, film: /^video\//.test(file.type)};
    if (chosen.some(other => other.name === one.name && other.size === one.size)) return;
    if (chosen.length >= MOST) return say(words.tMany);
    if (one.film && file.size > FILM) return say(words.tLarge);
    chosen.push(one);
    if (!one.film) {
      one.place = await placeOf(file);
      try {
        const picture = await SmallPictures.read(file);
        one.glance = await SmallPictures.drawn(picture, GLANCE);
        one.file = await SmallPictures.smaller(file, picture);
        picture.close();
      } catch { /* as it is */ }
    }
  }
  const say = text => { status.textContent = text; };

  function show() {
    const files = new DataTransfer();
    chosen.forEach(one => files.items.add(one.file));
    chooser.files = files.files;
    list.querySelectorAll('img').forEach(image => URL.revokeObjectURL(image.src));
    list.replaceChildren(...chosen.map(thumb));
    list.hidden = !chosen.length;
  }
  function thumb(one) {
    const item = document.createElement('li'), remove = document.createElement('button');
    if (one.glance) {
      const image = document.createElement('img');
      image.src = URL.createObjectURL(one.glance);
      image.alt = one.name;
      item.append(image);
    } else {
      item.append(Object.assign(document.createElement('span'), {textContent: (one.film ? words.tFilm + ' ' : '') + one.name}));
    }
    Object.assign(remove, {type: 'button', textContent: '×'});
    remove.setAttribute('aria-label', words.tRemove + ' ' + one.name);
    remove.addEventListener('click', () => {
      chosen.splice(chosen.indexOf(one), 1);
      show();
      chooser.focus();
      changed();
    });
    item.append(remove);
    return item;
  }
  const changed = () => form.dispatchEvent(new CustomEvent('photos:changed'));

  async function collect(event) {
    const files = Array.from(event.target.files);
    if (!files.length) return;
    form.dispatchEvent(new CustomEvent('photos:taken'));
    say(words.tShrinking);
    work = work.then(async () => {
      say(words.tShrinking);
      const before = status.textContent;
      for (const file of files) await add(file);
      camera.value = '';
      show();
      if (status.textContent === before) say('');
      changed();
    });
    await work;
  }
  camera.addEventListener('change', collect);
  chooser.addEventListener('change', collect);
  form.addEventListener('reset', () => { chosen.length = 0; setTimeout(show); });

  return {
    /** All are in the form. */
    ready: () => work,
    glances: () => chosen.map(one => one.glance).filter(Boolean).slice(0, 5),
    place: () => chosen.map(one => one.place).find(Boolean),
    any: () => chosen.length > 0
  };
};
