/* Incidents that would cover each other become one ring of their types, with the total in the middle. */

/** Radius in pixels of a group of so many: of its ring, or of a lone disc. */
const reachOf = (total) => (total === 1 ? 9 : 13 + 0.85 * Math.sqrt(Math.min(total, 1000)));

function clusterIcon(numbers) {
  const total = numbers.length, radius = reachOf(total), ring = 5, side = Math.ceil(radius * 2 + 6);
  const middle = radius - ring / 2, round = 2 * Math.PI * middle;
  const arcs = [];
  let at = 0;
  TYPES.forEach((_, number) => {
    const share = numbers.filter((one) => one === number).length / total;
    if (!share) return;
    const gap = share < 1 ? Math.min(0.8, (share * round) / 4) : 0;
    arcs.push(svg("circle", { r: middle, fill: "none", stroke: colour(number), "stroke-width": ring, transform: "rotate(-90)",
      "stroke-dasharray": `${share * round - gap} ${round}`, "stroke-dashoffset": -at * round }));
    at += share;
  });
  const text = svg("text", { "text-anchor": "middle", dy: "0.36em", class: "total" });
  text.textContent = String(total);
  return L.divIcon({ className: "mark", iconSize: [side, side], html: svg("svg", { viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`, width: side, height: side, "aria-hidden": "true" },
    svg("circle", { r: radius + 2, fill: "var(--halo)" }), svg("circle", { r: radius - ring, fill: "var(--panel)" }), ...arcs, text) });
}

/** @returns groups of discs less than `reach` pixels apart, each as a list; those alone are lists of one. */
function nearby(map, discs, reach = 24) {
  const cells = new Map(), found = [];
  for (const one of discs) {
    const point = map.latLngToLayerPoint(one.at);
    const [x, y] = [Math.floor(point.x / reach), Math.floor(point.y / reach)];
    let home = null;
    for (let i = -1; i <= 1 && !home; i += 1) for (let j = -1; j <= 1 && !home; j += 1) {
      home = (cells.get(`${x + i}|${y + j}`) ?? []).find((group) => group.point.distanceTo(point) < reach);
    }
    if (home) { home.members.push(one); continue; }
    const group = { point, members: [one] };
    found.push(group);
    const key = `${x}|${y}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  return apart(found);
}

/** Groups whose rings would still cover each other, the smaller taken into the larger. */
function apart(groups) {
  const kept = [];
  for (const group of groups.sort((a, b) => b.members.length - a.members.length)) {
    const home = kept.find((one) => one.point.distanceTo(group.point) < (reachOf(one.members.length) + reachOf(group.members.length)) * 0.85);
    if (home && home.members.length + group.members.length > 2) home.members.push(...group.members);
    else kept.push(group);
  }
  return kept;
}
