// What lies under and over a map's points: tiles or outlines, our names for what is Việt Nam's, and how pins look.
(() => {
  'use strict';
  const vi = () => document.documentElement.lang !== 'en';
  const ARCHIPELAGOS = [
    {vi: 'Quần đảo Hoàng Sa (Việt Nam)', en: 'Hoàng Sa (Việt Nam)', at: [111.8, 16.5]},
    {vi: 'Quần đảo Trường Sa (Việt Nam)', en: 'Trường Sa (Việt Nam)', at: [114.0, 10.0]}
  ];
  const OUTLINE_STEPS = [5, 15];
  let colours = {};
  const colour = name => colours[name] ??= getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#777';
  const font = (size, weight = '') => `${weight} ${size}px system-ui, "Noto Sans", sans-serif`.trim();
  const text = (words, {size = 12, weight = '', tone = '--map-text', ...more} = {}) => new ol.style.Text({
    text: words, font: font(size, weight), fill: new ol.style.Fill({color: colour(tone)}),
    stroke: new ol.style.Stroke({color: colour('--map-halo'), width: 3}), ...more
  });
  const fill = name => new ol.style.Fill({color: colour(name)});
  const line = (name, width, more = {}) => new ol.style.Stroke({color: colour(name), width, ...more});

  window.ngomonBasemap = (map, box) => {
    const {basemap, tiles, attribution, deepest} = box.dataset;
    if (basemap === 'raster') {
      map.addLayer(new ol.layer.Tile({className: 'map-raster', source: new ol.source.XYZ({url: tiles, attributions: escaped(attribution), maxZoom: +deepest})}));
    } else if (basemap === 'vector') {
      map.addLayer(new ol.layer.VectorTile({declutter: true, style: street, source: new ol.source.VectorTile({
        format: new ol.format.MVT(), url: tiles, attributions: escaped(attribution), maxZoom: +deepest})}));
    } else {
      outlines(map);
    }
    map.addLayer(archipelagos());
    const repaint = () => {
      colours = {};
      map.getAllLayers().forEach(layer => layer.changed());
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
    new MutationObserver(repaint).observe(document.documentElement, {attributes: true, attributeFilter: ['data-bs-theme']});
  };

  function escaped(words) {
    const holder = document.createElement('i');
    holder.textContent = words;
    return holder.innerHTML;
  }

  /** Always on top, whatever the tiles below say. */
  function archipelagos() {
    const source = new ol.source.Vector({features: ARCHIPELAGOS.map(one => new ol.Feature({
      geometry: new ol.geom.Point(ol.proj.fromLonLat(one.at)), vi: one.vi, en: one.en}))});
    return new ol.layer.Vector({source, zIndex: 100, style: feature => new ol.style.Style({
      image: new ol.style.Circle({radius: 3, fill: fill('--map-text')}),
      text: text(vi() ? feature.get('vi') : feature.get('en'), {size: 13, weight: '600', textAlign: 'left', offsetX: 9, overflow: true,
        backgroundFill: fill('--map-halo'), padding: [2, 4, 2, 4]})
    })});
  }

  // --- without tiles
  function outlines(map) {
    const units = new ol.source.Vector(), marks = new ol.source.Vector();
    const format = new ol.format.GeoJSON({featureProjection: 'EPSG:3857'});
    const load = (source, url) => fetch(url).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status)).then(found => {
      source.clear(true);
      source.addFeatures(format.readFeatures(found));
    }).catch(() => {});
    map.addLayer(new ol.layer.Vector({source: marks, style: country, zIndex: 0}));
    map.addLayer(new ol.layer.Vector({source: units, style: land, zIndex: 1}));
    map.addLayer(new ol.layer.Vector({source: marks, style: (feature, resolution) => feature.getGeometry().getType() === 'Point' ? null : water(feature, resolution), zIndex: 2}));
    map.addLayer(new ol.layer.Vector({source: units, style: unitName, declutter: true, zIndex: 4}));
    map.addLayer(new ol.layer.Vector({source: marks, style: (feature, resolution) => feature.getGeometry().getType() === 'Point' ? landmark(feature, resolution) : waterName(feature, resolution), declutter: true, zIndex: 5}));
    load(marks, '/map/landmarks');
    let step;
    const follow = () => {
      const now = Math.min(OUTLINE_STEPS[1], Math.max(OUTLINE_STEPS[0], Math.round(map.getView().getZoom())));
      if (now !== step) load(units, `/map/outlines?zoom=${step = now}`);
    };
    map.on('moveend', follow);
    follow();
  }

  const zoomOf = resolution => Math.log2(156543.034 / resolution);
  const land = feature => new ol.style.Style({fill: fill('--map-land'),
    stroke: line('--map-line', 1, feature.get('simulated') ? {lineDash: [5, 4]} : {})});
  const unitName = (feature, resolution) => zoomOf(resolution) < 9.8 ? null : new ol.style.Style({
    geometry: new ol.geom.Point(ol.proj.fromLonLat(feature.get('at'))),
    text: text(vi() ? feature.get('vi') : feature.get('en'), {size: 12})});
  const shown = (feature, resolution, later = 0) => zoomOf(resolution) >= feature.get('from') + later;
  const name = feature => vi() ? feature.get('vi') : feature.get('en');
  const country = (feature, resolution) => feature.get('kind') !== 'country' || zoomOf(resolution) > 8.2 ? null
    : new ol.style.Style({fill: fill('--map-land'), stroke: line('--map-line', 1)});
  function water(feature, resolution) {
    if (feature.get('kind') === 'country' || !shown(feature, resolution)) return null;
    return new ol.style.Style({fill: fill('--map-water'), stroke: line('--map-water', feature.get('kind') === 'river' ? Math.max(1.5, 120 / resolution) : 1,
      {lineCap: 'round', lineJoin: 'round'})});
  }
  const waterName = (feature, resolution) => feature.get('kind') === 'country' || !shown(feature, resolution, 1) ? null : new ol.style.Style({
    text: text(name(feature), {size: 11, weight: 'italic', tone: '--map-water-text', placement: feature.get('kind') === 'river' ? 'line' : 'point', overflow: true})});
  const landmark = (feature, resolution) => !shown(feature, resolution) ? null : feature.get('kind') === 'sea'
    ? new ol.style.Style({text: text(name(feature), {size: 14, weight: 'italic', tone: '--map-water-text'})})
    : new ol.style.Style({
      image: new ol.style.RegularShape({points: 4, radius: 4, fill: fill('--map-text')}),
      text: text(name(feature), {size: 11, offsetY: -11, weight: '600'})});

  // --- vector tiles: one small style for the layers of OpenMapTiles and of Protomaps
  const kindOf = feature => feature.get('class') ?? feature.get('kind') ?? feature.get('pmap:kind') ?? '';
  const localName = feature => feature.get(vi() ? 'name:vi' : 'name:en') ?? feature.get('name:vi') ?? feature.get('name:latin') ?? feature.get('name');
  const GREEN = /forest|wood|park|grass|nature|scrub|farmland|cemetery|pitch|golf/;
  const MAIN = /motorway|trunk|primary|highway|major_road/, MIDDLE = /secondary|tertiary|medium_road/, SMALL = /minor|service|street|residential|unclassified|minor_road/;
  const NAMED = {place: 1, places: 1, water_name: 1, transportation_name: 1, poi: 1, pois: 1, roads: 1};
  function street(feature, resolution) {
    const layer = feature.get('layer'), kind = kindOf(feature), zoom = zoomOf(resolution);
    switch (layer) {
      case 'earth': return new ol.style.Style({fill: fill('--map-land')});
      case 'water': case 'waterway': case 'physical_line':
        return new ol.style.Style({fill: fill('--map-water'), stroke: line('--map-water', layer === 'water' ? 0.5 : 1.5), zIndex: 2});
      case 'landcover': case 'landuse': case 'park':
        return new ol.style.Style({fill: fill(GREEN.test(kind) || layer === 'park' ? '--map-green' : '--map-built'), zIndex: 1});
      case 'building': case 'buildings': return zoom < 14 ? null : new ol.style.Style({fill: fill('--map-built'), stroke: line('--map-road-line', 0.5), zIndex: 3});
      case 'boundary': case 'boundaries': return new ol.style.Style({stroke: line('--map-line', 1, {lineDash: [4, 3]}), zIndex: 4});
      case 'transportation': case 'roads': return road(feature, kind, zoom);
    }
    return NAMED[layer] ? label(feature, layer, kind, zoom) : null;
  }
  function road(feature, kind, zoom) {
    const width = MAIN.test(kind) ? Math.max(1.5, zoom - 8) : MIDDLE.test(kind) ? Math.max(1, zoom - 10.5) : SMALL.test(kind) && zoom > 12 ? Math.max(0.8, zoom - 13) : 0;
    if (!width || feature.getType().includes('Point')) return null;
    const words = zoom > 14 && localName(feature);
    return [new ol.style.Style({stroke: line('--map-road-line', width + 1.5), zIndex: 5}),
      new ol.style.Style({stroke: line('--map-road', width), zIndex: 6, text: words ? text(words, {size: 11, placement: 'line'}) : undefined})];
  }
  function label(feature, layer, kind, zoom) {
    const words = localName(feature);
    if (!words || layer.startsWith('poi') && zoom < 16) return null;
    if (layer === 'transportation_name') return zoom < 14 ? null : new ol.style.Style({text: text(words, {size: 11, placement: 'line'})});
    const big = /country|city|state|province|locality/.test(kind);
    return new ol.style.Style({text: text(words, {size: big ? 14 : 11, weight: big ? '600' : '', tone: layer === 'water_name' ? '--map-water-text' : '--map-text'}), zIndex: big ? 9 : 8});
  }

  // --- pins: what colour says, shape says too
  const TONES = {neutral: '--ng-muted', accent: '--ng-accent', good: '--ng-good', warn: '--ng-warn', bad: '--ng-bad'};
  const SHAPES = {square: {points: 4, angle: Math.PI / 4}, diamond: {points: 4}, triangle: {points: 3}, star: {points: 5, radius2: 5}};
  function symbol(shape, radius, tone, edge, width) {
    const look = {radius, fill: fill(tone), stroke: line(edge, width)};
    return shape in SHAPES ? new ol.style.RegularShape({...look, radius: radius + 2, ...SHAPES[shape]}) : new ol.style.Circle(look);
  }
  window.ngomonPin = feature => {
    const count = feature.get('count'), tone = TONES[feature.get('tone')] ?? TONES.accent, urgent = feature.get('urgent');
    if (count > 1) {
      const radius = 13 + 3 * Math.log10(count) * 2;
      const words = count < 10000 ? String(count) : `${Math.round(count / 1000)}k`;
      const circle = new ol.style.Style({image: symbol('circle', radius, '--ng-accent', '--map-pin-line', 2),
        text: new ol.style.Text({text: words, font: font(12, '700'), fill: new ol.style.Fill({color: '#fff'})}), zIndex: count});
      return urgent ? [new ol.style.Style({image: new ol.style.Circle({radius: radius + 4, stroke: line('--ng-bad', 3, {lineDash: [6, 4]})}), zIndex: count}), circle] : circle;
    }
    const pin = new ol.style.Style({image: symbol(feature.get('shape'), urgent ? 10 : 8, tone, '--map-pin-line', 2), zIndex: urgent ? 2 : 1});
    return urgent ? [new ol.style.Style({image: new ol.style.Circle({radius: 15, fill: fill('--ng-yellow'), stroke: line('--ng-bad', 2.5)}), zIndex: 2}), pin,
      new ol.style.Style({text: text('!', {size: 15, weight: '800', tone: '--ng-bad', offsetX: 17, offsetY: -12}), zIndex: 2})] : pin;
  };
  window.ngomonPicked = () => [
    new ol.style.Style({image: new ol.style.Circle({radius: 14, fill: fill('--ng-accent'), stroke: line('--map-pin-line', 3)})}),
    new ol.style.Style({image: new ol.style.Circle({radius: 4, fill: fill('--map-pin-line')})})];
  window.ngomonHere = () => new ol.style.Style({fill: new ol.style.Fill({color: '#2a78c533'}), stroke: new ol.style.Stroke({color: '#2a78c5', width: 2})});
})();
