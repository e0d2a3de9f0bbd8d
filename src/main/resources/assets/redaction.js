// Draws rectangles over a picture with mouse or finger, and writes them as shares of it; without script the same are typed as numbers.
(() => {
  'use strict';
  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('[data-redaction]');
    if (!form) return;
    const frame = form.querySelector('.redaction-picture');
    const picture = frame.querySelector('img');
    const areas = form.querySelector('.redaction-areas');
    const canvas = document.createElement('canvas');
    frame.append(canvas);
    areas.hidden = true;
    areas.disabled = true;
    const patches = [];
    let begun = null;

    function draw(extra) {
      canvas.width = picture.clientWidth;
      canvas.height = picture.clientHeight;
      const pen = canvas.getContext('2d');
      pen.fillStyle = 'rgba(20,20,30,.85)';
      for (const [x, y, w, h] of extra ? [...patches, extra] : patches) pen.fillRect(x * canvas.width, y * canvas.height, w * canvas.width, h * canvas.height);
    }
    const at = event => {
      const box = frame.getBoundingClientRect();
      return [Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)), Math.min(1, Math.max(0, (event.clientY - box.top) / box.height))];
    };
    const between = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
    frame.addEventListener('pointerdown', event => { begun = at(event); frame.setPointerCapture(event.pointerId); event.preventDefault(); });
    frame.addEventListener('pointermove', event => { if (begun) draw(between(begun, at(event))); });
    frame.addEventListener('pointerup', event => {
      if (!begun) return;
      const patch = between(begun, at(event));
      begun = null;
      if (patch[2] > 0.005 && patch[3] > 0.005 && patches.length < 30) patches.push(patch);
      draw();
    });
    form.querySelector('[data-undo]')?.addEventListener('click', () => { patches.pop(); draw(); });
    form.addEventListener('submit', () => {
      form.querySelectorAll('input[data-patch]').forEach(input => input.remove());
      patches.forEach(patch => {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name: 'patch', value: patch.map(share => share.toFixed(4)).join(',') });
        input.dataset.patch = '';
        form.append(input);
      });
    });
    if (picture.complete) draw(); else picture.addEventListener('load', () => draw());
    window.addEventListener('resize', () => draw());
  });
})();
