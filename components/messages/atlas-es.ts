import { formatDay as formatDayIn } from '../../core/dataset/dates.ts';
import type { atlasEn } from './atlas-en.ts';

const LOCALE = 'es-US';
const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);

/** Texts of the atlas in Spanish. */
export const atlasEs: typeof atlasEn = {
  name: 'Atlas de Lawmark',
  intro: 'Quién escribió, enumeró, respondió, demandó y falló, en cualquier día.',
  asOfRecord: (day, version) =>
    `Registro al ${formatDay(day)}, versión ${version}. Esta página no descarga ni envía nada.`,
  loading: 'Abriendo el registro…',
  failed: 'No se pudo abrir el registro. Reinstalar la extensión debería repararlo.',
  notFound: 'El registro no contiene nada en esta dirección.',
  pageTitle: (title) => `${title} · Atlas de Lawmark`,

  show: 'Mostrar',
  federalView: 'Último acto federal sobre cada lugar',
  courtsView: 'Demandas de cada lugar',
  listsGroup: 'Una lista o serie de cartas',
  day: 'Día',
  dayText: (day) => formatDay(day),
  dayHelp: 'Las flechas mueven un día; Re Pág y Av Pág, un mes.',
  dayBack: 'Un día antes',
  dayOn: 'Un día después',
  jump: 'Ir a',
  jumpNone: 'un día en que cambió una lista',
  change: {
    out: (list) => list,
    removed: (list) => `${list}: nombres retirados`,
  },
  lastDay: 'el último día del registro',

  region: 'Región del mapa',
  regions: {
    country: 'Estados Unidos',
    northeast: 'Noreste',
    newYork: 'Área de Nueva York',
    california: 'California',
    bay: 'Área de la Bahía',
  },
  mapLabel: (what, day, counts) =>
    `Mapa de Estados Unidos. ${what}, ${formatDay(day)}: ${counts}. La tabla de abajo dice lo mismo.`,
  legend: 'Qué muestra el mapa',
  legendShapes: 'Los estados y condados llevan tramas; las ciudades, marcas.',
  states: {
    asked: 'se le pidieron pruebas, documentos o un dictamen, o está en revisión',
    named: 'nombrado en una lista o un informe',
    finding: 'se le dijo que sus normas podrían infringir la ley',
    cleared: 'se le dijo que no hay pruebas, se aprobaron sus fondos o se le retiró de una lista',
    sued: 'demandado por Estados Unidos',
    'other-act': 'otro acto federal',
    'no-act': 'ningún acto federal registrado',
    pending: 'demanda presentada, nada decidido',
    ruled: 'un tribunal ha fallado o dictado una orden',
    ended: 'todas las demandas desestimadas, acordadas o cerradas',
    'no-suit': 'ninguna demanda registrada',
    listed: 'nombrado',
    removed: 'nombrado, y retirado después',
    'not-listed': 'no nombrado, según las fuentes',
    unknown: 'el registro no lo dice',
    'not-published': 'aún no publicada ese día',
  },
  places: (count) => `${numbers.format(count)} ${choose(count, 'lugar', 'lugares')}`,
  namesThatDay: (names, beyond) =>
    `${numbers.format(names)} ${choose(names, 'nombre', 'nombres')} en ella ese día${
      beyond === 0 ? '' : `, ${numbers.format(beyond)} de ellos sin registro aquí`
    }:`,

  courts: 'En los tribunales ese día',
  courtCounts: (pending, ruled, ended) =>
    `${numbers.format(pending)} en trámite sin fallo, ${numbers.format(ruled)} con fallo u orden judicial, ${numbers.format(ended)} ${choose(ended, 'terminada', 'terminadas')}.`,
  courtsNewest: 'Últimos pasos',
  courtsNone: 'Ninguna demanda registrada hasta ese día.',

  chosen: 'Lugar elegido',
  choose: 'Elija un lugar en el mapa o en la tabla.',
  unchoose: 'Quitar la elección',
  showRow: 'Mostrar su fila en la tabla',
  chosenSays: (place, state) => `${place}, elegido: ${state}. Su fila en la tabla está marcada.`,
  onMap: (title) => `Mostrar ${title} en el mapa`,

  table: 'El registro en tablas',
  tables: {
    jurisdiction: 'Lugares',
    letter: 'Cartas',
    instrument: 'Leyes',
    case: 'Casos',
    list: 'Listas',
  },
  columns: {
    title: 'Nombre',
    kind: 'Tipo',
    state: 'Estado',
    federal: 'Último acto federal',
    own: 'Su último acto propio',
    court: 'Tribunal',
    lists: 'Nombrado en, hasta ese día',
    date: 'Fecha',
    places: 'Lugares',
    list: 'Lista',
    citation: 'Cita',
    docket: 'Expediente',
    status: 'Situación ese día',
    publisher: 'Publicada por',
    names: 'Nombres ese día',
  },
  caption: (table, day) => `${table}, al ${formatDay(day)}`,
  filters: 'Filtros',
  filterText: 'Palabras',
  filterState: 'Estado',
  filterKind: 'Tipo',
  filterList: 'Nombrado en, ese día',
  filterAct: 'Último acto federal',
  filterThen: 'Omitir lo posterior',
  all: 'Todos',
  clearFilters: 'Quitar filtros',
  count: (shown, all) =>
    shown === all
      ? `${numbers.format(all)} ${choose(all, 'registro', 'registros')}`
      : `${numbers.format(shown)} de ${numbers.format(all)} ${choose(all, 'registro', 'registros')}`,
  nothing: 'Ningún registro cumple estos filtros.',
  unknown: 'no consta',
  later: 'después de ese día',
  csv: 'Exportar como CSV',
  json: 'Exportar como JSON',
  exported: (file) => `Se guardó ${file}.`,

  back: 'Volver al mapa y las tablas',
  asOfDay: (day) => `Al ${formatDay(day)}`,
  changeDay: 'Contarlo al día',
  print: 'Imprimir',
  timeline: (count) =>
    `Cronología completa: ${numbers.format(count)} ${choose(count, 'hecho', 'hechos')}`,
  upTo: (day) => `Hasta aquí: ${formatDay(day)}`,
  noEvents: 'Ningún hecho registrado.',
  exchanges: 'Cartas frente a frente',
  asked: 'Se pidió',
  answered: 'Se respondió',
  said: 'También se dijo',
  noAnswer: 'No consta ninguna respuesta.',
  noWords: 'No consta ninguna de sus palabras.',
  afterDay: 'después del día elegido',
  grants: 'Fondos mencionados en la prensa',
  ids: 'Identificadores',
};

function formatDay(iso: string): string {
  return formatDayIn(iso, LOCALE);
}

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}
