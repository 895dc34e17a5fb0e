/* What is drawn of events. folium calls `whereline.draw` once for each layer, with numbers only. */

const drawn = { zones: [], movements: [], incidents: [] };
const groups = {};

function draw(layer, group, shapes) {
  groups[layer] = group;
  drawn[layer] = shapes;
}

/** Hatches as SVG patterns, one for each sort and type; zones refer to them by name. */
function hatches() {
  const cells = [
    ["M-2 2 2-2M0 8 8 0M6 10 10 6"], ["M-2 6 2 10M0 0 8 8M6-2 10 2"], ["M0 8 8 0M0 0 8 8"], null, ["M0 4H8"],
  ];
  const defs = svg("defs");
  cells.forEach((cell, sort) => TYPES.forEach((_, number) => {
    const ink = colour(number);
    const marks = cell ? [svg("path", { d: cell[0], stroke: ink, "stroke-width": 1, fill: "none" })]
      : [svg("circle", { cx: 2, cy: 2, r: 1.1, fill: ink }), svg("circle", { cx: 6, cy: 6, r: 1.1, fill: ink })];
    defs.append(svg("pattern", { id: `hatch-${sort}-${number}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, ...marks));
  }));
  document.body.append(svg("svg", { width: 0, height: 0, class: "hidden", "aria-hidden": "true" }, defs));
}

const between = (a, b, t) => L.point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);

/** A movement's curve in pixels: quadratic, bent to the right of travel, trimmed at both ends: [start, control, end]. */
function curve(from, to, trimStart, trimEnd) {
  const control = L.point((from.x + to.x) / 2 - (to.y - from.y) * 0.2, (from.y + to.y) / 2 + (to.x - from.x) * 0.2);
  const long = from.distanceTo(to) || 1;
  const start = Math.min(trimStart / long, 0.2), end = 1 - Math.min(trimEnd / long, 0.3);
  const at = (t) => between(between(from, control, t), between(control, to, t), t);
  // The part of a quadratic curve between two of its points is one itself.
  const middle = between(between(from, control, start), between(control, to, start), end);
  return [at(start), middle, at(end)];
}

const along = ([a, b, c], steps = 24) => Array.from({ length: steps + 1 }, (_, i) => between(between(a, b, i / steps), between(b, c, i / steps), i / steps));

/** A line that is drawn as a true curve: Leaflet rounds the vertices of its own lines to whole pixels. */
const Arc = L.Polyline.extend({
  bend(map, way) {
    this.way = way;
    return this.setLatLngs(along(way).map((point) => map.layerPointToLatLng(point)));
  },
  _updatePath() {
    if (!this.way) { L.Polyline.prototype._updatePath.call(this); return; }
    const [a, b, c] = this.way.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
    this._renderer._setPath(this, `M${a}Q${b} ${c}`);
  },
});

function headIcon(shape, bearing) {
  const ink = colour(shape.t), side = 30 * (0.62 + 0.085 * shape.w);
  const path = svg("path", { d: "M0-12 9.5 7 0 2.5-9.5 7Z", fill: ink, stroke: "var(--halo)", "stroke-width": 2, "paint-order": "stroke", "stroke-linejoin": "round", transform: `rotate(${bearing.toFixed(1)})` });
  return L.divIcon({ className: "mark", iconSize: [side, side], html: svg("svg", { viewBox: "-15 -15 30 30", width: side, height: side }, path) });
}

/** Every event's marks as Leaflet layers; `open` is called with the event's id. */
function createMarks(map, { open }) {
  for (const [name, z] of [["zones", 400], ["movements", 420], ["ends", 430], ["heads", 440], ["discs", 600]]) map.createPane(name).style.zIndex = z;
  const zoneInk = L.svg({ pane: "zones", padding: 0.4 }), moveInk = L.svg({ pane: "movements", padding: 0.4 });
  const still = { interactive: false };
  /** @type {Map<number, {group: string, layers: L.Layer[], shape: object, spot: L.LatLng, redraw?: () => void}>} */
  const marks = new Map();
  const live = (layer, id) => layer.on("click", (click) => { L.DomEvent.stopPropagation(click); open(id, click.latlng); });
  const quiet = { keyboard: false, riseOnHover: true };

  for (const shape of drawn.zones) {
    const ink = colour(shape.t), base = { pane: "zones", renderer: zoneInk, smoothFactor: 0.3 };
    const edge = { color: ink, weight: 1.5, dashArray: shape.d ? "6 5" : null, fill: false };
    const layers = [
      live(L.polygon(shape.areas, { ...base, stroke: false, fillColor: ink, fillOpacity: 0.06 }), shape.e),
      L.polygon(shape.areas, { ...base, ...still, stroke: false, fillColor: `url(#hatch-${shape.h}-${shape.t})`, fillOpacity: 1, className: "hatch" }),
      L.polygon(shape.areas, { ...base, ...still, color: "var(--halo)", weight: 3.6, fill: false, className: "casing" }),
      L.polygon(shape.areas, { ...base, ...still, ...edge }),
    ];
    if (shape.h === 1) layers.splice(3, 0, L.polygon(shape.areas, { ...base, ...still, ...edge, weight: 5 }), L.polygon(shape.areas, { ...base, ...still, color: "var(--halo)", weight: 2.4, fill: false }));
    if (!shape.areas.length) layers.push(live(L.marker(shape.at, { ...quiet, pane: "discs", icon: discIcon(shape) }), shape.e));
    marks.set(shape.e, { group: "zones", layers, shape, spot: L.latLng(shape.at) });
  }

  for (const shape of drawn.movements) {
    const ink = colour(shape.t), base = { pane: "movements", renderer: moveInk, lineCap: "round", lineJoin: "round", smoothFactor: 0.5 };
    const casing = new Arc([], { ...base, ...still, color: "var(--halo)", weight: shape.w + 3 });
    const glow = new Arc([], { ...base, ...still, weight: shape.w + 9, className: "glow" });
    const line = new Arc([], { ...base, ...still, color: ink, weight: shape.w, dashArray: shape.d ? `${shape.w * 2.6} ${shape.w * 1.9}` : null, lineCap: shape.d ? "butt" : "round" });
    const touch = live(new Arc([], { ...base, weight: Math.max(shape.w, 18), opacity: 0, className: "touch" }), shape.e);
    const first = shape.paths[0]?.[0] ?? shape.at, last = shape.paths.at(-1)?.at(-1) ?? first;
    const end = L.circleMarker(first, { ...still, pane: "ends", radius: 3.6, color: ink, weight: 2, fillColor: "var(--panel)", fillOpacity: 1, renderer: L.svg({ pane: "ends" }) });
    const head = live(L.marker(last, { ...quiet, pane: "heads", icon: headIcon(shape, 0) }), shape.e);
    const redraw = () => {
      const exact = (at) => map.project(at, map.getZoom()).subtract(map.getPixelOrigin());
      const paths = shape.paths.map((path) => path.map(exact));
      const way = shape.bent ? curve(paths[0][0], paths[0][1], 5, 15) : null;
      const run = way ? along(way) : paths.at(-1), tip = run.at(-1);
      let back = run.at(-2);
      for (let i = run.length - 2; i >= 0 && tip.distanceTo(back) < 12; i -= 1) back = run[i];
      const last = tip.subtract(back), long = Math.hypot(last.x, last.y) || 1;
      // The line ends inside the head, so that its tip stays sharp.
      const inside = tip.subtract(last.multiplyBy(Math.min(4, long / 2) / long));
      if (way) for (const layer of [casing, glow, line, touch]) layer.bend(map, [way[0], way[1], inside]);
      else {
        const lines = paths.map((path) => path.map((point) => map.layerPointToLatLng(point)));
        lines.at(-1)[lines.at(-1).length - 1] = map.layerPointToLatLng(inside);
        for (const layer of [casing, glow, line, touch]) layer.setLatLngs(lines);
      }
      head.setLatLng(map.layerPointToLatLng(tip)).setIcon(headIcon(shape, (Math.atan2(last.x, -last.y) * 180) / Math.PI));
    };
    marks.set(shape.e, { group: "movements", layers: [glow, casing, line, touch, end, head], shape, spot: L.latLng(last), redraw, first, last, glow });
  }

  function discIcon(shape) {
    return L.divIcon({ className: "mark", iconSize: [26, 26], html: disc(shape.t, shape.d) });
  }
  for (const shape of drawn.incidents) {
    const ink = colour(shape.t), base = { pane: "zones", renderer: zoneInk };
    const layers = shape.areas.length
      ? [live(L.polygon(shape.areas, { ...base, color: ink, weight: 1.5, fillColor: ink, fillOpacity: 0.1, dashArray: shape.d ? "6 5" : null }), shape.e)]
      : [];
    const doubt = shape.u && !shape.areas.length ? shape.at.map((at) => L.circle(at, { ...base, ...still, radius: shape.u, color: ink, weight: 1.3, dashArray: "3 2.4", fillColor: ink, fillOpacity: 0.1 })) : [];
    const discs = shape.at.map((at) => live(L.marker(at, { ...quiet, pane: "discs", icon: discIcon(shape) }), shape.e));
    // An uncertainty smaller than its disc says nothing.
    const redraw = () => doubt.forEach((circle) => {
      const edge = map.latLngToLayerPoint(L.latLng(circle.getLatLng().lat + shape.u / 111320, circle.getLatLng().lng));
      circle.setStyle({ stroke: edge.distanceTo(map.latLngToLayerPoint(circle.getLatLng())) >= 12, fill: edge.distanceTo(map.latLngToLayerPoint(circle.getLatLng())) >= 12 });
    });
    marks.set(shape.e, { group: "incidents", layers: [...layers, ...doubt, ...discs], shape, spot: L.latLng(shape.at[0]), discs, doubt, redraw });
  }
  return marks;
}
