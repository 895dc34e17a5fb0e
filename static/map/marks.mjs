/** Marks drawn on canvas for the map: incident discs, clusters, hatches, arrowheads, town dots. Nothing here reads the page. */

import { ORDER } from './tokens.mjs';

/** @typedef {import('./tokens.mjs').Colours} Colours */

/** Canvases whose picture the map has taken: a new one costs more than the drawing. @type {HTMLCanvasElement[]} */
const spare = [];

/**
 * @param {number} width CSS pixels
 * @param {number} height CSS pixels
 * @param {number} scale device pixels a CSS pixel
 * @returns {[HTMLCanvasElement, CanvasRenderingContext2D]}
 */
function sheet(width, height, scale) {
  const canvas = spare.pop() ?? document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.scale(scale, scale);
  return [canvas, pen];
}

const disc = (pen, x, y, radius, fill) => {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
};

/** Outlines of the signs, drawn around 0, 0 with radius r; the sign is what a colour-blind reader uses. */
const SIGNS = {
  bat(pen, r) {
    const a = r * 0.72;
    pen.moveTo(-a, -a);
    pen.lineTo(a, a);
    pen.moveTo(a, -a);
    pen.lineTo(-a, a);
    pen.stroke();
  },
  exp(pen, r) {
    pen.lineWidth = r * 0.34;
    for (let i = 0; i < 3; i += 1) {
      const turn = (i * Math.PI) / 3 + Math.PI / 2;
      pen.moveTo(Math.cos(turn) * r, Math.sin(turn) * r);
      pen.lineTo(-Math.cos(turn) * r, -Math.sin(turn) * r);
    }
    pen.stroke();
  },
  vac(pen, r) {
    polygon(pen, r, [[-0.95, -0.7], [0.95, -0.7], [0, 0.95]]);
  },
  pro(pen, r) {
    pen.arc(0, 0, r * 0.72, 0, 2 * Math.PI);
    pen.fill();
  },
  rio(pen, r) {
    polygon(pen, r, [[0.25, -1.1], [-0.75, 0.2], [-0.02, 0.2], [-0.25, 1.1], [0.75, -0.25], [0.02, -0.25]]);
  },
  str(pen, r) {
    polygon(pen, r, [[0, -1], [1, 0], [0, 1], [-1, 0]]);
  },
};

function polygon(pen, r, corners) {
  corners.forEach(([x, y], i) => (i ? pen.lineTo(x * r, y * r) : pen.moveTo(x * r, y * r)));
  pen.closePath();
  pen.fill();
}

/**
 * Draw an event type's sign.
 * @param {CanvasRenderingContext2D} pen
 * @param {string} type key of ORDER
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} colour
 */
export function drawSign(pen, type, x, y, r, colour) {
  pen.save();
  pen.translate(x, y);
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = r * 0.42;
  pen.beginPath();
  (SIGNS[type] ?? SIGNS.str)(pen, r);
  pen.restore();
}

/**
 * An incident: a disc of 18 px, filled where approved, hollow where draft; `type` 'place' is a plain ring.
 * @param {Colours} colours
 * @param {string} type
 * @param {{approved?: boolean, selected?: boolean, hovered?: boolean, scale?: number}} [state]
 * @returns {HTMLCanvasElement}
 */
export function drawMarker(colours, type, { approved = true, selected = false, hovered = false, scale = 2 } = {}) {
  const side = selected || hovered ? 36 : 26;
  const [canvas, pen] = sheet(side, side, scale);
  const middle = side / 2;
  const radius = 9;
  if (selected) {
    disc(pen, middle, middle, 16.5, colours.selEdge);
    disc(pen, middle, middle, 15.2, colours.sel);
  } else if (hovered) {
    disc(pen, middle, middle, 13.5, colours.selEdge);
    disc(pen, middle, middle, 12, colours.halo);
  }
  disc(pen, middle, middle, radius + 1.8, colours.halo);
  pen.lineWidth = 2;
  if (type === 'place') {
    disc(pen, middle, middle, 5.5, colours.surface);
    pen.strokeStyle = colours.str;
    pen.stroke();
  } else if (approved) {
    disc(pen, middle, middle, radius, colours[type]);
    drawSign(pen, type, middle, middle, 4.6, colours.onMark);
  } else {
    disc(pen, middle, middle, radius - 1, colours.surface);
    pen.strokeStyle = colours[type];
    pen.stroke();
    drawSign(pen, type, middle, middle, 4.2, colours[type]);
  }
  return canvas;
}

/**
 * A cluster: a ring of types from twelve o'clock in fixed order, the total in the middle.
 * @param {Colours} colours
 * @param {number[]} counts one for each type of ORDER
 * @param {{scale?: number, hovered?: boolean, radius?: number}} [state] with a radius the counts are shares, and no total is written
 * @returns {HTMLCanvasElement}
 */
export function drawCluster(colours, counts, { scale = 2, hovered = false, radius: given } = {}) {
  const total = counts.reduce((a, b) => a + b, 0);
  const radius = given ?? clusterRadius(total);
  const side = Math.ceil(radius * 2 + 8);
  const [canvas, pen] = sheet(side, side, scale);
  const middle = side / 2;
  const ring = 5;
  if (hovered) disc(pen, middle, middle, radius + 3.5, colours.selEdge);
  disc(pen, middle, middle, radius + 2, colours.halo);
  let start = -Math.PI / 2;
  const alone = counts.filter(Boolean).length < 2;
  ORDER.forEach((type, i) => {
    if (!counts[i]) return;
    const end = start + (counts[i] / total) * 2 * Math.PI;
    const gap = alone ? 0 : Math.min(0.03, (end - start) / 4);
    pen.beginPath();
    pen.arc(middle, middle, radius - ring / 2, start + gap, end - gap);
    pen.lineWidth = ring;
    pen.strokeStyle = colours[type];
    pen.stroke();
    start = end;
  });
  disc(pen, middle, middle, radius - ring - 0.8, colours.surface);
  if (given) return canvas;
  const text = total < 10000 ? String(total) : `${Math.round(total / 1000)}k`;
  pen.fillStyle = colours.ink;
  pen.font = `600 ${total > 60 ? 13 : 12}px "Inter Variable", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, middle, middle + 0.5, (radius - ring) * 1.7);
  return canvas;
}

/** @param {number} total events in the cluster @returns {number} its radius in pixels, growing no further past 1,000 */
export const clusterRadius = (total) => 13 + 0.85 * Math.sqrt(Math.min(total, 1000));

const rising = (pen, side) => [-side, 0, side].forEach((x) => { pen.moveTo(x, side); pen.lineTo(x + side, 0); });
const falling = (pen, side) => [-side, 0, side].forEach((x) => { pen.moveTo(x, 0); pen.lineTo(x + side, side); });

/** Zone kinds to the hatch that tells them apart. */
const HATCHES = {
  deconfliction: rising, ceasefire: rising, safe: rising,
  exclusion: falling, 'no-fly': falling, 'closed military': falling,
  hazard: (pen, side) => { rising(pen, side); falling(pen, side); },
  evacuation: (pen, side) => { pen.moveTo(0, side / 2); pen.lineTo(side, side / 2); },
  control: 'dots', siege: 'dots',
};

/**
 * A zone's hatch: a cell of 8 px that tiles.
 * @param {string} kind zone kind; one that is not listed is hatched like a deconfliction zone
 * @param {string} colour
 * @param {number} [scale]
 * @returns {HTMLCanvasElement}
 */
export function drawHatch(kind, colour, scale = 2) {
  const side = 8;
  const [canvas, pen] = sheet(side, side, scale);
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 1;
  pen.lineCap = 'square';
  const hatch = HATCHES[kind] ?? rising;
  if (hatch === 'dots') {
    disc(pen, 2, 2, 1.1, colour);
    disc(pen, 6, 6, 1.1, colour);
  } else {
    pen.beginPath();
    hatch(pen, side);
    pen.stroke();
  }
  return canvas;
}

/**
 * A movement's head, 30 px, pointing north; rotate it to the last part of the line.
 * @param {Colours} colours
 * @param {string} colour
 * @param {number} [scale]
 * @returns {HTMLCanvasElement}
 */
export function drawArrowhead(colours, colour, scale = 2) {
  const [canvas, pen] = sheet(30, 30, scale);
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(15, 3);
  pen.lineTo(24.5, 22);
  pen.lineTo(15, 17.5);
  pen.lineTo(5.5, 22);
  pen.closePath();
  pen.lineWidth = 4.5;
  pen.strokeStyle = colours.halo;
  pen.stroke();
  pen.fillStyle = colour;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = colour;
  pen.stroke();
  return canvas;
}

/**
 * The dot of a town, 8 px; capitals are a ring with a core.
 * @param {Colours} colours
 * @param {{capital?: boolean, scale?: number}} [state]
 * @returns {HTMLCanvasElement}
 */
export function drawTown(colours, { capital = false, scale = 2 } = {}) {
  const side = capital ? 10 : 8;
  const [canvas, pen] = sheet(side, side, scale);
  disc(pen, side / 2, side / 2, capital ? 3.2 : 2, colours.halo);
  pen.lineWidth = 1.2;
  pen.strokeStyle = capital ? colours.label : colours.labelMinor;
  pen.stroke();
  if (capital) disc(pen, side / 2, side / 2, 1.3, colours.label);
  return canvas;
}

/**
 * A small ring: an end of a movement, or the middle of a zone that is drawn as a point.
 * @param {Colours} colours
 * @param {string} colour of the ring
 * @param {number} [scale]
 */
export function drawSpot(colours, colour, scale = 2) {
  const [canvas, pen] = sheet(12, 12, scale);
  disc(pen, 6, 6, 4.6, colours.surface);
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  pen.stroke();
  return canvas;
}

/** @param {number} [scale] @returns {HTMLCanvasElement} an empty 8 px icon: placed along arrows, it keeps place names off them */
export const drawBlank = (scale = 2) => sheet(8, 8, scale)[0];

/**
 * Give the map an image, replacing one of the same name and size; the canvas is drawn on again afterwards.
 * @param {import('maplibre-gl').Map} map
 * @param {string} name
 * @param {HTMLCanvasElement} canvas
 * @param {number} [scale]
 */
export function addMark(map, name, canvas, scale = 2) {
  const image = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  spare.push(canvas);
  const known = map.getImage(name);
  if (known && known.data.width === image.width && known.data.height === image.height) {
    map.updateImage(name, image);
    return;
  }
  if (known) map.removeImage(name);
  map.addImage(name, image, { pixelRatio: scale });
}
