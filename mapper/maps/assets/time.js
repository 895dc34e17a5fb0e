/* The time slider: bars by day stacked in legend order, and two handles. Events without a date always stay. */

function createTime(events, changed) {
  const home = document.getElementById("time");
  const dated = events.filter((event) => event.from);
  const spans = dated.map((event) => [dayNumber(event.from), dayNumber(event.to ?? event.from), typeNumber(event)]);
  const first = Math.min(...spans.map(([from]) => from)), last = Math.max(...spans.map(([, to]) => to));
  if (spans.length < 2 || first === last) {
    home.hidden = true;
    return { holds: () => true };
  }
  const days = last - first + 1, step = Math.ceil(days / 160), bins = Math.ceil(days / step);
  const heights = Array.from({ length: bins }, () => TYPES.map(() => 0));
  // A bar stands where an event is known to within a week; a month or more has no day to stand on.
  for (const [i, [from, to, number]] of spans.entries()) {
    if ((dated[i].timePrecision ?? 1) < 3 || from === to) heights[Math.floor((from - first) / step)][number] += 1;
  }
  const tallest = Math.max(1, ...heights.map((bar) => bar.reduce((a, b) => a + b, 0)));
  const chart = svg("svg", { viewBox: `0 0 ${bins} 1`, preserveAspectRatio: "none", class: "bars", "aria-hidden": "true" });
  const bars = heights.map((bar, i) => {
    let y = 1;
    const group = svg("g");
    bar.forEach((n, number) => {
      if (!n) return;
      const high = n / tallest;
      y -= high;
      group.append(svg("rect", { x: i + 0.1, y, width: 0.8, height: high, fill: colour(number) }));
    });
    chart.append(group);
    return group;
  });
  const handle = (label, value) => el("input", { type: "range", min: first, max: last, step: 1, value, "aria-label": label });
  const from = handle(t("brush_from"), first), to = handle(t("brush_to"), last);
  to.value = last;
  const told = el("output", { class: "days" });
  const all = el("button", { type: "button" }, t("all_time"));
  const undated = events.length - dated.length;
  home.append(el("div", { class: "row" }, told, el("span", { class: "aside" }, undated ? `${t("undated_row")}: ${figures(undated)}` : ""), all),
    el("div", { class: "slider" }, chart, from, to));
  function tell() {
    const [a, b] = [Number(from.value), Number(to.value)];
    told.textContent = span(a, b);
    from.setAttribute("aria-valuetext", dayName(a));
    to.setAttribute("aria-valuetext", dayName(b));
    all.disabled = a === first && b === last;
    bars.forEach((bar, i) => bar.setAttribute("opacity", first + i * step + step > a && first + i * step <= b ? 1 : 0.32));
  }
  from.addEventListener("input", () => { if (Number(from.value) > Number(to.value)) from.value = to.value; tell(); changed(); });
  to.addEventListener("input", () => { if (Number(to.value) < Number(from.value)) to.value = from.value; tell(); changed(); });
  all.addEventListener("click", () => { from.value = first; to.value = last; tell(); changed(); });
  tell();
  return {
    holds: (event) => !event.from || (dayNumber(event.from) <= Number(to.value) && dayNumber(event.to ?? event.from) >= Number(from.value)),
  };
}
