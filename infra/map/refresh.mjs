// Draws the region's countries once, so that a page needs no tile server and the build needs no npm.
//
// Usage: node infra/map/refresh.mjs     (needs network access for `npm pack world-atlas@2.0.2`)
//
// Source: world-atlas 2.0.2 (ISC), made from Natural Earth 1:50m, which is in the public domain.
// Three patches: Kosovo has no id there and gets XK; North Macedonia is named "Macedonia" there, and since names come
// from Kolo's own texts only codes are kept; Crimea is drawn with Ukraine, as in the maps of the United Nations.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../modules/membership/src/main/resources/kolo/membership/region.json');

/** ISO 3166-1 numeric, as the atlas has it, to alpha-2, for the countries that can fall into the frame. */
const CODES = {
  '008': 'AL', '012': 'DZ', '020': 'AD', '031': 'AZ', '040': 'AT', '051': 'AM', '056': 'BE', '070': 'BA', '100': 'BG',
  '112': 'BY', '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR', '268': 'GE',
  '276': 'DE', '300': 'GR', '348': 'HU', '364': 'IR', '368': 'IQ', '372': 'IE', '376': 'IL', '380': 'IT', '398': 'KZ',
  '400': 'JO', '422': 'LB', '428': 'LV', '434': 'LY', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC',
  '498': 'MD', '499': 'ME', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM',
  '682': 'SA', '688': 'RS', '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '760': 'SY', '788': 'TN',
  '792': 'TR', '804': 'UA', '807': 'MK', '818': 'EG', '826': 'GB',
};
const WIDTH = 1000;
const HEIGHT = 800;
const TOLERANCE = 0.55;
const MARGIN = 12;

/** Lambert's conformal conic with two standard parallels, centred on the Balkans and the Black Sea. */
const project = (() => {
  const rad = Math.PI / 180;
  const [p1, p2, lat0, lon0, scale] = [37 * rad, 51 * rad, 45.1 * rad, 26.5 * rad, 1950];
  const n = Math.log(Math.cos(p1) / Math.cos(p2))
    / Math.log(Math.tan(Math.PI / 4 + p2 / 2) / Math.tan(Math.PI / 4 + p1 / 2));
  const f = Math.cos(p1) * Math.tan(Math.PI / 4 + p1 / 2) ** n / n;
  const rho = (lat) => f / Math.tan(Math.PI / 4 + lat / 2) ** n;
  return ([lon, lat]) => {
    const r = rho(Math.max(lat, -60) * rad);
    const t = n * (lon * rad - lon0);
    return [WIDTH / 2 + scale * r * Math.sin(t), HEIGHT / 2 - scale * (rho(lat0) - r * Math.cos(t))];
  };
})();

const folder = mkdtempSync(join(tmpdir(), 'world-atlas-'));
execFileSync('npm', ['pack', '--silent', 'world-atlas@2.0.2'], { cwd: folder });
execFileSync('tar', ['xzf', 'world-atlas-2.0.2.tgz'], { cwd: folder });
const atlas = JSON.parse(readFileSync(join(folder, 'package/countries-50m.json'), 'utf8'));

const { scale: [kx, ky], translate: [dx, dy] } = atlas.transform;
// Simplifying the arcs, which neighbours share, keeps their borders together.
const arcs = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return simplify(arc.map(([a, b]) => {
    x += a;
    y += b;
    return project([x * kx + dx, y * ky + dy]);
  }));
});

function simplify(points) {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let [worst, at] = [TOLERANCE, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = away(points[i], points[from], points[to]);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at > 0) {
      keep[at] = 1;
      open.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

function away([x, y], [ax, ay], [bx, by]) {
  const [vx, vy] = [bx - ax, by - ay];
  const length = vx * vx + vy * vy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * vx + (y - ay) * vy) / length));
  return Math.hypot(x - ax - t * vx, y - ay - t * vy);
}

const ring = (indices) => indices.flatMap((i, k) => {
  const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
  return k === 0 ? arc : arc.slice(1);
});

/** Sutherland and Hodgman's clipping against the frame, with a margin that hides the cut. */
function clip(points) {
  const edges = [
    [(p) => p[0] >= -MARGIN, 0, -MARGIN], [(p) => p[0] <= WIDTH + MARGIN, 0, WIDTH + MARGIN],
    [(p) => p[1] >= -MARGIN, 1, -MARGIN], [(p) => p[1] <= HEIGHT + MARGIN, 1, HEIGHT + MARGIN],
  ];
  return edges.reduce((polygon, [inside, axis, limit]) => polygon.flatMap((point, i) => {
    const before = polygon[(i + polygon.length - 1) % polygon.length];
    const cut = () => {
      const t = (limit - before[axis]) / (point[axis] - before[axis]);
      return [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])];
    };
    if (inside(point)) return inside(before) ? [point] : [cut(), point];
    return inside(before) ? [cut()] : [];
  }), points);
}

const area = (points) => points.reduce((sum, [x, y], i) => {
  const [px, py] = points[(i + points.length - 1) % points.length];
  return sum + px * y - x * py;
}, 0) / 2;

function centre(points) {
  const [cx, cy] = points.reduce(([sx, sy], [x, y], i) => {
    const [px, py] = points[(i + points.length - 1) % points.length];
    const cross = px * y - x * py;
    return [sx + (px + x) * cross, sy + (py + y) * cross];
  }, [0, 0]);
  const six = 6 * area(points);
  return [Math.round(cx / six), Math.round(cy / six)];
}

const path = (points) => {
  const whole = points.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
  let out = `M${whole[0][0]} ${whole[0][1]}l`;
  for (let i = 1; i < whole.length; i++) {
    const [sx, sy] = [whole[i][0] - whole[i - 1][0], whole[i][1] - whole[i - 1][1]];
    if (sx !== 0 || sy !== 0) out += `${sx} ${sy} `;
  }
  return `${out.trimEnd()}z`.replaceAll(' -', '-').replace(/(^|[^0-9])0\.5/g, '$1.5');
};

const [crimeaX, crimeaY] = project([34.3, 45.2]);
const isCrimea = (rings) => {
  const [x, y] = centre(ring(rings[0]));
  return Math.hypot(x - crimeaX, y - crimeaY) < 25;
};
const geometries = atlas.objects.countries.geometries
  .map(({ id, properties, type, arcs: parts }) => ({ id, name: properties.name, parts: type === 'Polygon' ? [parts] : parts }));
const russia = geometries.find(({ id }) => id === '643');
const ukraine = geometries.find(({ id }) => id === '804');
ukraine.parts.push(...russia.parts.filter(isCrimea));
russia.parts = russia.parts.filter((part) => !isCrimea(part));

const countries = {};
for (const { id, name, parts } of geometries) {
  const code = name === 'Kosovo' ? 'XK' : CODES[id];
  const polygons = parts
    .map((rings) => rings.map(ring).map(clip).filter((r) => r.length > 2 && Math.abs(area(r)) > 6))
    .filter((rings) => rings.length > 0);
  if (polygons.length === 0) continue;
  const largest = polygons.map((rings) => rings[0]).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0];
  const drawn = { path: polygons.flat().map(path).join(''), centre: centre(largest) };
  // Land without a code of ours is drawn, but never counted or linked.
  countries[code ?? `-${id ?? name}`] = drawn;
}
const sorted = Object.fromEntries(Object.entries(countries).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(target, `${JSON.stringify({
  source: 'world-atlas 2.0.2, Natural Earth 1:50m (public domain)', width: WIDTH, height: HEIGHT, countries: sorted,
}, null, 0).replaceAll('},"', '},\n"')}\n`);
console.log(`${Object.keys(sorted).length} countries, ${readFileSync(target).length} bytes: ${Object.keys(sorted)}`);
