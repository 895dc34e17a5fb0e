/* Puts the page together once folium has made the map. */

function start(map) {
  const told = carried("events"), ground = carried("ground"), about = carried("about");
  const byId = new Map(told.map((event) => [event.id, event]));
  map.setMaxBounds([[-86, -200], [86, ground.near.window[2] > 180 ? 560 : 200]]).setMinZoom(1.5).setMaxZoom(16);
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth, GeoNames (CC BY)");
  hatches();
  groundLayers(map, ground);
  const names = createNames(map);
  const hidden = new Set();
  let chosen = null;
  const marks = createMarks(map, { open });
  const rings = L.layerGroup().addTo(map);

  const home = document.getElementById("list");
  const rows = new Map(told.map((event) => [event.id, row(event)]));
  home.append(...rows.values());
  const time = createTime(told, show);
  legend();
  // The slider has just taken its part of the window.
  map.invalidateSize({ animate: false }).fitBounds(about.box, { padding: [44, 44], maxZoom: 9, animate: false });

  function row(event) {
    const place = whereabouts(event).flatMap((name, i) => [i ? (event.kind === "movement" ? (document.dir === "rtl" ? " ← " : " → ") : t("comma")) : "", el("bdi", {}, name)]);
    const chip = event.timePrecision > 1 && event.from ? el("span", { class: "chip" }, datePrecision(event)) : "";
    const button = el("button", { type: "button", "data-event": event.id, "aria-pressed": "false" }, eventSign(event),
      el("span", { class: "what" },
        el("span", { class: "title", dir: "auto" }, event.title || `E-${event.id}`),
        el("span", { class: "meta" }, when(event), chip, place.length ? " · " : "", ...place),
        el("span", { class: "meta" }, el("span", { class: `state ${event.status}` }, statusName(event)), event.drawn ? "" : ` · ${t("not_on_map")}`)));
    button.addEventListener("click", () => open(event.id));
    return el("li", {}, button);
  }

  function legend() {
    const form = document.getElementById("legend");
    const types = TYPES.map(([key], number) => [number, t(key), told.filter((event) => typeNumber(event) === number).length]).filter(([, , n]) => n);
    const signs = { incidents: disc, movements: arrowSign, zones: zoneSign };
    const layers = ["incidents", "movements", "zones"].map((name) => [name, drawn[name].length]).filter(([, n]) => n);
    const toggle = el("details", { class: "card" }, el("summary", {}, t("legend")),
      ...types.map(([number, short, n]) => el("p", {}, disc(number, false), short, el("span", { class: "n" }, n))),
      el("fieldset", {}, el("legend", {}, t("layers")), ...layers.map(([name, n]) => {
        const box = el("input", { type: "checkbox", name, checked: "checked" });
        box.addEventListener("change", () => { hidden[box.checked ? "delete" : "add"](name); show(); });
        return el("label", {}, box, signs[name](5, false), t(name), el("span", { class: "n" }, n));
      })),
      told.some((event) => event.status === "draft") ? el("p", {}, disc(5, true), t("draft")) : "");
    if (window.matchMedia("(min-width: 721px)").matches) toggle.open = true;
    form.append(toggle);
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  const visible = (event) => time.holds(event);
  function show() {
    let shown = 0;
    for (const event of told) {
      const on = visible(event), mark = marks.get(event.id);
      rows.get(event.id).hidden = !on;
      if (on) shown += 1;
      if (!mark) continue;
      const drawnNow = on && !hidden.has(mark.group);
      for (const layer of mark.layers) if (mark.discs?.includes(layer) !== true) layer[drawnNow ? "addTo" : "removeFrom"](map);
      mark.on = drawnNow;
    }
    document.getElementById("count").textContent = shown === told.length ? count("events", told.length) : t("some_of", { n: figures(shown), all: figures(told.length) });
    document.documentElement.dataset.shown = String(shown);
    arrange();
  }

  /** After every zoom or filter: curves, clusters and names depend on pixels. */
  function arrange() {
    for (const mark of marks.values()) if (mark.on && mark.redraw) mark.redraw();
    rings.clearLayers();
    const discs = [...marks.values()].filter((mark) => mark.discs).flatMap((mark) => mark.discs.map((disc) => ({ mark, disc, at: disc.getLatLng() })));
    for (const { mark, disc } of discs) if (!mark.on) disc.removeFrom(map);
    const blocked = [];
    for (const group of nearby(map, discs.filter(({ mark }) => mark.on))) {
      const wide = reachOf(group.members.length) + 2, alone = group.members.length === 1;
      blocked.push([group.point.x - wide, group.point.y - wide, group.point.x + wide, group.point.y + wide]);
      // Where events are many, how far off each may be is told by its popup alone.
      for (const { mark, disc } of group.members) for (const layer of [disc, ...mark.doubt]) layer[alone ? "addTo" : "removeFrom"](map);
      if (alone) continue;
      const ring = L.marker(map.layerPointToLatLng(group.point), { pane: "discs", keyboard: false, icon: clusterIcon(group.members.map(({ mark }) => mark.shape.t)) });
      ring.on("click", () => into(group.members, ring.getLatLng()));
      rings.addLayer(ring);
    }
    for (const mark of marks.values()) {
      if (!mark.on || mark.group !== "movements") continue;
      for (const line of [mark.layers[1].getLatLngs()].flat(2)) {
        const point = map.latLngToLayerPoint(line);
        blocked.push([point.x - 4, point.y - 4, point.x + 4, point.y + 4]);
      }
    }
    label(blocked);
  }

  function label(blocked = label.blocked ?? []) {
    label.blocked = blocked;
    const list = [], seen = new Set();
    const add = (text, at) => { if (text && at && !seen.has(text)) { seen.add(text); list.push({ kind: "place", text, at: L.latLng(at) }); } };
    for (const [id, mark] of marks) {
      if (!mark.on) continue;
      const event = byId.get(id);
      if (mark.group === "movements") { add(event.origin, mark.first); add(event.destination, mark.last); }
      else add(event.places?.[0], mark.spot);
    }
    for (const [id, mark] of marks) {
      if (!mark.on || mark.group !== "zones" || !mark.shape.areas.length) continue;
      const event = byId.get(id), bounds = L.latLngBounds(mark.shape.areas.flat(2));
      const kind = event.category ? t("zone_of_kind", { kind: categoryName(event) }) : t("zone");
      const text = event.radius ? t("zone_with_radius", { radius: distance(event.radius), kind }) : kind;
      list.push({ kind: "zone", text, at: L.latLng(bounds.getSouth(), bounds.getCenter().lng), type: mark.shape.t });
    }
    for (const [lon, lat, text] of ground.countries) list.push({ kind: "country", text, at: L.latLng(lat, lon) });
    for (const [lon, lat, text] of ground.towns) if (!seen.has(text)) list.push({ kind: "town", text, at: L.latLng(lat, lon) });
    names.want(list);
    names.place(blocked);
  }

  function into(members, at) {
    const bounds = L.latLngBounds(members.map((one) => one.at));
    if (map.getZoom() < map.getMaxZoom() - 1 && map.getBoundsZoom(bounds) > map.getZoom() + 0.5 && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 5) {
      map.fitBounds(bounds, { padding: [60, 60], maxZoom: 13 });
      return;
    }
    const ids = [...new Set(members.map(({ mark }) => mark.shape.e))];
    const several = el("div", { class: "detail" }, el("h2", {}, t("cluster_title", { n: figures(ids.length) })),
      el("ul", { class: "several" }, ...ids.map((id) => {
        const button = el("button", { type: "button", dir: "auto" }, byId.get(id).title || `E-${id}`);
        button.addEventListener("click", () => open(id));
        return el("li", {}, button);
      })));
    popup.setLatLng(at).setContent(several).openOn(map);
  }

  const popup = L.popup({ maxWidth: 360, minWidth: 240, maxHeight: Math.max(180, Math.min(420, map.getSize().y - 90)), autoPanPadding: [16, 16], className: "told" });
  popup.on("add", () => document.body.classList.add("telling"));
  popup.on("remove", () => { document.body.classList.remove("telling"); choose(null); });

  function choose(id) {
    if (chosen !== null) {
      rows.get(chosen)?.firstChild.setAttribute("aria-pressed", "false");
      marks.get(chosen)?.glow?.setStyle({ className: "glow" }).getElement()?.classList.remove("on");
      marks.get(chosen)?.discs?.forEach((disc) => disc.getElement()?.classList.remove("on"));
    }
    chosen = id;
    if (id === null) return;
    rows.get(id)?.firstChild.setAttribute("aria-pressed", "true");
    marks.get(id)?.glow?.getElement()?.classList.add("on");
    marks.get(id)?.discs?.forEach((disc) => disc.getElement()?.classList.add("on"));
  }

  function open(id, at) {
    const event = byId.get(id), mark = marks.get(id);
    choose(null);
    const content = detail(event);
    if (!mark) { popup.setLatLng(map.getCenter()).setContent(content).openOn(map); choose(id); return; }
    const spot = at ?? mark.spot;
    if (!at && !map.getBounds().pad(-0.1).contains(spot)) map.setView(spot, Math.max(map.getZoom(), 6), { animate: false });
    popup.options.offset = mark.group === "incidents" && !at ? L.point(0, -4) : L.point(0, 4);
    popup.setLatLng(spot).setContent(content).openOn(map);
    choose(id);
  }

  const madeAt = (moment) => `${WHOLE.format(moment)}, ${dated({ hour: "2-digit", minute: "2-digit" }).format(moment)} UTC`;
  for (const [name, way] of [["in", "zoom_in"], ["out", "zoom_out"]]) {
    const button = document.querySelector(`.leaflet-control-zoom-${name}`);
    button.title = t(way);
    button.setAttribute("aria-label", t(way));
  }
  map.on("popupopen", ({ popup: told }) => told.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", t("close")));
  const divisions = () => document.body.classList.toggle("far-off", map.getZoom() < 5);
  map.on("zoomend", () => { divisions(); arrange(); });
  divisions();
  map.on("moveend", () => label());
  map.on("resize", () => { popup.options.maxHeight = Math.max(180, Math.min(420, map.getSize().y - 90)); arrange(); });
  const days = told.filter((event) => event.from).flatMap((event) => [dayNumber(event.from), dayNumber(event.to ?? event.from)]);
  document.getElementById("summary").textContent = [
    count("events", told.length), days.length ? span(Math.min(...days), Math.max(...days)) : "", about.made ? t("made", { moment: madeAt(new Date(about.made)) }) : "",
  ].filter(Boolean).join(" · ");
  document.documentElement.dataset.shown = "0";
  const ready = () => { show(); document.documentElement.dataset.ready = "true"; };
  document.fonts.ready.then(ready, ready);
}
