/* The ground: land, borders and names, all carried in the file. */

function groundLayers(map, ground) {
  const pane = (name, z) => { map.createPane(name).style.zIndex = z; return L.svg({ pane: name, padding: 0.4 }); };
  const under = pane("far", 200), over = pane("near", 210);
  const turned = (geometry) => {
    const shift = (list) => (typeof list[0] === "number" ? [list[0] + 360, list[1]] : list.map(shift));
    return { ...geometry, coordinates: shift(geometry.coordinates) };
  };
  const draw = (geometry, renderer, name, filled) => L.geoJSON(geometry, {
    renderer, pane: renderer.options.pane, interactive: false, smoothFactor: 0.7, style: { className: name, fill: filled, stroke: !filled },
  }).addTo(map);
  const east = ground.near.window[2] > 180;
  for (const far of east ? [ground.far, ...[ground.far].map((one) => Object.fromEntries(Object.entries(one).map(([k, v]) => [k, turned(v)])))] : [ground.far]) {
    draw(far.land, under, "land", true);
    draw(far.coasts, under, "coast", false);
    draw(far.borders, under, "border", false);
  }
  const [west, south, right, north] = ground.near.window;
  L.rectangle([[south, west], [north, right]], { renderer: over, pane: "near", interactive: false, className: "water", stroke: false, fill: true }).addTo(map);
  draw(ground.near.land, over, "land", true);
  draw(ground.near.coasts, over, "coast", false);
  draw(ground.near.divisions, over, "division", false);
  draw(ground.near.borders, over, "border-casing", false);
  draw(ground.near.borders, over, "border", false);
}

/** Names on the map, placed so that none covers another or a mark; the first in the list have the first choice. */
function createNames(map) {
  map.createPane("names").style.zIndex = 450;
  map.getPane("names").style.pointerEvents = "none";
  const ruler = document.createElement("canvas").getContext("2d");
  const sizes = { place: [13, 1], country: [11.5, 3, 9], town: [11.5, 5.2], zone: [11.5, 1] };
  const known = new Map();
  let wanted = [];

  function element(name) {
    const key = `${name.kind}|${name.at}|${name.text}`;
    if (!known.has(key)) {
      const label = el("span", { dir: "auto" }, name.text);
      const box = el("div", { class: `name ${name.kind}` }, label);
      if (name.kind === "town") box.prepend(el("i", {}));
      if (name.type !== undefined) box.style.color = colour(name.type);
      ruler.font = `500 ${sizes[name.kind][0]}px "Inter Variable", "Vazirmatn Variable", sans-serif`;
      const spacing = name.kind === "country" ? name.text.length * 2.4 : 0;
      known.set(key, { box, width: ruler.measureText(name.text).width + spacing + 4, height: sizes[name.kind][0] * 1.35 });
    }
    return known.get(key);
  }

  function place(blocked) {
    const zoom = map.getZoom();
    const pane = map.getPane("names");
    const seen = map.getPixelBounds(), corner = map.getPixelOrigin();
    const taken = [...blocked];
    const shown = [];
    for (const name of wanted) {
      const [, least, most] = sizes[name.kind];
      if (zoom < least || zoom > (most ?? 99)) continue;
      const point = map.project(name.at, zoom);
      if (!seen.contains(point)) continue;
      const spot = point.subtract(corner);
      const { box, width, height } = element(name);
      const gap = name.kind === "place" ? 13 : 7;
      const around = name.kind === "country" ? [[-width / 2, -height / 2]]
        : name.kind === "zone" ? [[-width / 2, 5]]
          : (name.kind === "place" ? [gap, gap + 10, gap + 18] : [gap]).flatMap((far) => [[far, -height / 2], [-far - width, -height / 2], [-width / 2, -far - height], [-width / 2, far]]);
      for (const [dx, dy] of around) {
        const area = [spot.x + dx, spot.y + dy, spot.x + dx + width, spot.y + dy + height];
        if (taken.some((t) => area[0] < t[2] && area[2] > t[0] && area[1] < t[3] && area[3] > t[1])) continue;
        taken.push(area);
        if (name.kind === "town") taken.push([spot.x - 4, spot.y - 4, spot.x + 4, spot.y + 4]);
        box.style.transform = `translate(${Math.round(area[0])}px, ${Math.round(area[1])}px)`;
        if (name.kind === "town") box.firstChild.style.transform = `translate(${Math.round(-dx - 3.5)}px, ${Math.round(-dy - 3.5)}px)`;
        shown.push(box);
        break;
      }
    }
    pane.replaceChildren(...shown);
  }
  return { place, want: (list) => { wanted = list; } };
}
