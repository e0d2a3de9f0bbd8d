// Maps on pages: <div data-map …> becomes one when it comes into sight; until then nothing of the library is fetched.
(() => {
  'use strict';
  if (window.ngomonMaps) return;
  window.ngomonMaps = true;
  const WAIT = 250, TOUCH = 12, STREET = 18;
  // how near a single place is shown: without tiles there are no streets, and nearer would be an empty sheet
  const near = box => box.dataset.tiles ? 16 : 13.5;
  const scripts = {};
  const fetchScript = url => scripts[url] ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  const fill = (text, name, value) => text.replace(`{${name}}`, value);

  async function begin(box) {
    const said = box.parentElement.querySelector('[data-map-message]');
    const say = text => { if (said) said.textContent = text; };
    try {
      await Promise.all([fetchScript(box.dataset.library), fetchScript(box.dataset.basemapScript)]);
    } catch {
      return say(box.dataset.tFailed);
    }
    const map = draw(box, say);
    if (box.dataset.source) points(map, box, say);
    if (box.dataset.pick) picker(map, box, say);
    locate(map, box, say);
    box.dataset.ready = 'yes';
  }

  function draw(box, say) {
    const {tIn, tOut, tAbout} = box.dataset;
    const map = new ol.Map({
      target: box,
      view: new ol.View({center: [0, 0], zoom: 9, minZoom: 3, maxZoom: 20, enableRotation: false}),
      controls: [
        new ol.control.Zoom({zoomInTipLabel: tIn, zoomOutTipLabel: tOut}),
        new ol.control.Attribution({collapsible: false, tipLabel: tAbout}),
        new ol.control.ScaleLine()
      ]
    });
    const {west, south, east, north} = box.dataset;
    map.getView().fit(ol.proj.transformExtent([+west, +south, +east, +north], 'EPSG:4326', 'EPSG:3857'), {size: [box.clientWidth, box.clientHeight]});
    const cross = document.createElement('div');
    cross.className = 'map-cross';
    box.append(cross);
    window.ngomonBasemap(map, box);
    box.ngomonMap = map;
    return map;
  }

  // --- points and clusters of the view
  function points(map, box, say) {
    const source = new ol.source.Vector();
    const layer = new ol.layer.Vector({source, style: window.ngomonPin, zIndex: 50, updateWhileInteracting: true});
    map.addLayer(layer);
    let asked, timer;
    async function ask() {
      asked?.abort();
      asked = new AbortController();
      const view = map.getView();
      const bounds = ol.proj.transformExtent(view.calculateExtent(map.getSize() ?? [box.clientWidth, box.clientHeight]), 'EPSG:3857', 'EPSG:4326');
      const clamped = [Math.max(-180, bounds[0]), Math.max(-85, bounds[1]), Math.min(180, bounds[2]), Math.min(85, bounds[3])];
      const url = new URL(box.dataset.source, location.href);
      url.searchParams.set('bbox', clamped.map(degrees => degrees.toFixed(5)).join(','));
      url.searchParams.set('zoom', Math.round(view.getZoom()));
      try {
        const answer = await fetch(url, {signal: asked.signal, headers: {Accept: 'application/geo+json'}});
        if (!answer.ok) throw new Error(answer.status);
        const features = new ol.format.GeoJSON().readFeatures(await answer.json(), {featureProjection: 'EPSG:3857'});
        source.clear(true);
        source.addFeatures(features);
        const count = features.reduce((sum, feature) => sum + feature.get('count'), 0);
        say(count ? fill(box.dataset.tCount, 'n', count.toLocaleString(document.documentElement.lang)) : box.dataset.tNone);
        box.dataset.shown = features.length;
      } catch (error) {
        if (error.name !== 'AbortError') say(box.dataset.tFailed);
      }
    }
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    };
    map.on('moveend', soon);
    soon();      // a map that is drawn where it was put has not moved
    box.addEventListener('map:refresh', ask);

    const popup = bubble(map, box);
    const at = pixel => map.forEachFeatureAtPixel(pixel, feature => feature, {layerFilter: one => one === layer, hitTolerance: TOUCH});
    function choose(feature, byKey) {
      if (!feature) return popup.hide();
      const cell = feature.get('box');
      const zoom = map.getView().getZoom();
      if (feature.get('count') > 1 && zoom < STREET - 0.5) {
        popup.hide();
        const extent = ol.proj.transformExtent(cell, 'EPSG:4326', 'EPSG:3857');
        return map.getView().fit(extent, {maxZoom: Math.max(zoom + 1, Math.min(STREET, zoom + 4)), duration: motion()});
      }
      popup.show(feature, byKey);
    }
    map.on('singleclick', event => choose(at(event.pixel), false));
    map.on('pointermove', event => { if (!event.dragging) map.getTargetElement().style.cursor = at(event.pixel) ? 'pointer' : ''; });
    box.addEventListener('keydown', event => {
      if (event.key === 'Escape') popup.hide();
      if (event.target !== box || event.key !== 'Enter' || box.dataset.pick) return;
      event.preventDefault();
      choose(source.getClosestFeatureToCoordinate(map.getView().getCenter()), true);
    });
  }

  const motion = () => matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;

  function bubble(map, box) {
    const card = document.createElement('div');
    card.className = 'map-popup';
    card.hidden = true;
    const overlay = new ol.Overlay({element: card, autoPan: {animation: {duration: motion()}, margin: 24}});
    map.addOverlay(overlay);
    const hide = () => {
      if (card.contains(document.activeElement)) box.focus();
      card.hidden = true;
    };
    return {
      hide,
      show(feature, byKey) {
        const title = document.createElement('p'), link = document.createElement('a'), close = document.createElement('button');
        title.textContent = feature.get('title');
        link.href = feature.get('href');
        link.textContent = feature.get('count') > 1 ? fill(box.dataset.tList, 'n', feature.get('count')) : box.dataset.tOpen;
        Object.assign(close, {type: 'button', className: 'map-close', textContent: '×', onclick: hide});
        close.setAttribute('aria-label', box.dataset.tClose);
        card.replaceChildren(title, link, close);
        card.hidden = false;
        overlay.setPosition(feature.getGeometry().getCoordinates());
        if (byKey) link.focus();
      }
    };
  }

  // --- picking a place: tap, drag the pin, or move the map under the cross and press Enter
  function picker(map, box, say) {
    const frame = box.parentElement;
    const lon = frame.querySelector('[data-map-lon]'), lat = frame.querySelector('[data-map-lat]');
    const pin = new ol.Feature();
    const layer = new ol.layer.Vector({source: new ol.source.Vector({features: [pin]}), style: window.ngomonPicked, zIndex: 60});
    map.addLayer(layer);
    const drag = new ol.interaction.Translate({features: new ol.Collection([pin]), hitTolerance: TOUCH});
    map.addInteraction(drag);
    async function set(coordinate, tell = true) {
      pin.setGeometry(new ol.geom.Point(coordinate));
      const degrees = ol.proj.toLonLat(coordinate).map(one => one.toFixed(6));
      [lon.value, lat.value] = degrees;
      if (!tell) return;
      lon.dispatchEvent(new Event('change', {bubbles: true}));
      box.dispatchEvent(new CustomEvent('map:picked', {bubbles: true, detail: {lon: +degrees[0], lat: +degrees[1]}}));
      try {
        const answer = await fetch(`/map/area?lon=${degrees[0]}&lat=${degrees[1]}`);
        if (lon.value !== degrees[0] || lat.value !== degrees[1]) return;
        const {name} = answer.ok ? await answer.json() : {};
        say(name ? fill(box.dataset.tPicked, 'place', name) : answer.status === 404 ? box.dataset.tOutside : box.dataset.tChosen);
      } catch {
        say(box.dataset.tChosen);
      }
    }
    drag.on('translateend', () => set(pin.getGeometry().getCoordinates()));
    map.on('singleclick', event => set(event.coordinate));
    box.addEventListener('keydown', event => {
      if (event.target !== box || event.key !== 'Enter') return;
      event.preventDefault();
      set(map.getView().getCenter());
    });
    // the page may set the place too: from a photo, or from an address that was found
    box.addEventListener('map:set', event => {
      const coordinate = ol.proj.fromLonLat([event.detail.lon, event.detail.lat]);
      map.getView().animate({center: coordinate, zoom: Math.max(near(box), map.getView().getZoom()), duration: motion()});
      set(coordinate);
    });
    box.addEventListener('map:clear', () => {
      pin.setGeometry(undefined);
      lon.value = lat.value = '';
      say('');
    });
    if (lon.value && lat.value) {
      const coordinate = ol.proj.fromLonLat([+lon.value, +lat.value]);
      map.getView().setCenter(coordinate);
      map.getView().setZoom(Math.max(near(box), map.getView().getZoom()));
      set(coordinate, false);
    }
  }

  // --- where one stands
  function locate(map, box, say) {
    const button = box.parentElement.querySelector('[data-map-locate]');
    const here = new ol.Feature();
    map.addLayer(new ol.layer.Vector({source: new ol.source.Vector({features: [here]}), style: window.ngomonHere, zIndex: 55}));
    button?.addEventListener('click', () => {
      if (!navigator.geolocation) return say(box.dataset.tUnable);
      button.setAttribute('aria-busy', 'true');
      say(box.dataset.tLocating);
      navigator.geolocation.getCurrentPosition(found => {
        button.removeAttribute('aria-busy');
        const {longitude, latitude, accuracy} = found.coords;
        const coordinate = ol.proj.fromLonLat([longitude, latitude]);
        here.setGeometry(ol.geom.Polygon.circular([longitude, latitude], accuracy).transform('EPSG:4326', 'EPSG:3857'));
        say(fill(box.dataset.tAccuracy, 'n', Math.max(1, Math.round(accuracy))));
        if (box.dataset.pick) box.dispatchEvent(new CustomEvent('map:set', {detail: {lon: longitude, lat: latitude}}));
        else map.getView().animate({center: coordinate, zoom: Math.max(near(box), map.getView().getZoom()), duration: motion()});
      }, problem => {
        button.removeAttribute('aria-busy');
        say({1: box.dataset.tRefused, 2: box.dataset.tUnknown, 3: box.dataset.tLate}[problem.code]);
      }, {enableHighAccuracy: true, timeout: 15000, maximumAge: 30000});
    });
  }

  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    seen.unobserve(entry.target);
    begin(entry.target);
  }), {rootMargin: '100px'});
  const watch = root => root.querySelectorAll('[data-map]:not([data-ready])').forEach(box => seen.observe(box));
  document.addEventListener('DOMContentLoaded', () => watch(document));
  document.addEventListener('htmx:afterSwap', event => watch(event.target));
  if (document.readyState === 'complete') watch(document);
})();
