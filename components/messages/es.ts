import type { Kicker, Reading } from '../../core/dataset/card-model.ts';
import { formatDay as formatDayIn, formatWhen, type WhenWords } from '../../core/dataset/dates.ts';
import type { When } from '../../core/dataset/record.ts';
import type { KickerWord } from '../../core/dataset/titles.ts';
import { atlasEs } from './atlas-es.ts';
import type { Messages } from './en.ts';

/** Spanish as it is written in the United States, where thousands have a comma. */
const LOCALE = 'es-US';

/** Precisions whose wording is the date alone. */
const EXACT: ReadonlySet<When['precision']> = new Set(['day', 'month', 'year']);

const WHEN: WhenWords = {
  by: (on) => `a más tardar el ${on}`,
  reported: (on) => `según informes del ${on}`,
  week: (on) => `semana del ${on}`,
  from: (on) => `desde el ${on}`,
};

const KICKERS: Readonly<Record<KickerWord, string>> = {
  State: 'Estado',
  County: 'Condado',
  Parish: 'Parroquia (condado de Luisiana)',
  City: 'Ciudad',
  'Federal district': 'Distrito federal',
  Agency: 'Agencia',
  Sheriff: 'Sheriff',
  'Federal statute': 'Ley federal',
  'Federal regulation': 'Reglamento federal',
  'Federal bill': 'Proyecto de ley federal',
  'Executive order': 'Orden ejecutiva',
  'Act of Congress': 'Ley del Congreso',
  Bill: 'Proyecto de ley',
  Memorandum: 'Memorando',
  'State law': 'Ley estatal',
  'State bill or law': 'Proyecto o ley estatal',
  Ordinance: 'Ordenanza',
  Policy: 'Política',
  'Grant program': 'Programa de subvenciones',
  Constitution: 'Constitución',
  Doctrine: 'Doctrina jurídica',
  'Consent decree': 'Decreto de consentimiento',
  Case: 'Caso judicial',
  Letter: 'Carta',
  Statement: 'Declaración',
  'News release': 'Comunicado de prensa',
  'Federal list': 'Lista federal',
  'Set of letters': 'Serie de cartas',
  'Federal report': 'Informe federal',
  'Federal findings': 'Conclusiones federales',
  'More than one meaning': 'Más de un significado',
};

/** Parts of lists, by their short names in the record. */
const ROLES: Readonly<Record<string, string>> = {
  found: 'conclusión preliminar en su contra',
  'no evidence': 'sin pruebas de infracción',
  'documents asked': 'se le pidieron documentos',
  'legal opinion asked': 'se le pidió un dictamen jurídico',
};

const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

/** Every text of the interface in Spanish. The record and its quotations stay in English. */
export const es: Messages = {
  locale: LOCALE,
  direction: 'ltr',
  recordLanguage: 'Los textos del registro y las citas están en inglés.',
  when,
  from: (date) => (EXACT.has(date.precision) ? `desde ${theDay(date.on)}` : when(date)),
  kicker: ({ what, of }: Kicker) =>
    of === null ? KICKERS[what] : `${KICKERS[what]} · ${typeof of === 'string' ? of : when(of)}`,
  reading: ({ words, date }: Reading, asOf) =>
    `«${words}» se entiende como este documento${date ? `, de fecha ${when(date)},` : ''} por ${
      asOf === null ? 'sus palabras' : `sus palabras y la fecha del artículo, ${formatDay(asOf)}`
    }.`,
  quote: (text) => `“${text}”`,

  kinds: {
    jurisdiction: 'Lugares',
    instrument: 'Leyes',
    case: 'Casos judiciales',
    letter: 'Cartas',
    list: 'Listas',
  },

  acts: {
    flagged: 'señalado',
    'proof-demanded': 'se le pidió demostrar que cumple',
    responded: 'ha respondido',
    'under-review': 'en revisión',
    questioned: 'cuestionado',
    'preliminary-finding': 'conclusión preliminar de infracción',
    'may-violate': 'se le dijo que sus normas pueden infringir la ley',
    'no-evidence-of-non-compliance': 'sin pruebas de infracción',
    'documents-demanded': 'se le exigieron documentos',
    'legal-opinion-requested': 'se le pidió un dictamen jurídico',
    'not-named': 'no nombrado',
    listed: 'en una lista',
    'removed-from-list': 'retirado de una lista',
    'grants-cleared': 'subvenciones autorizadas',
    misnamed: 'nombrado por error',
    sued: 'ha demandado',
    'sued-by-united-states': 'demandado por Estados Unidos',
    'joined-suit': 'se sumó a una demanda',
    'ruling-for': 'fallo a su favor',
    'ruling-against': 'fallo en su contra',
    'ruling-mixed': 'fallo dividido',
    'case-closed': 'caso cerrado',
    law: 'ley',
    bill: 'proyecto de ley',
    policy: 'política',
    agreement: 'acuerdo',
    statement: 'declaración',
    funding: 'fondos',
    other: 'otros actos',
  },

  shell: {
    back: 'Volver',
    backTo: (title) => `Volver a ${title}`,
    close: 'Cerrar',
    pin: 'Mantener abierta',
    loading: 'Abriendo el registro…',
    failed: 'No se pudo leer el registro.',
    unknown:
      'El registro no contiene nada sobre esto, y el artículo no dice lo suficiente para saber dónde leerlo.',
    retry: 'Intentar de nuevo',
  },

  asOf: {
    article: (day) => `En la fecha de este artículo, ${formatDay(day)}`,
    today: 'Hoy',
    sinceThen: 'Desde entonces',
    before: 'Antes de eso',
    howItCame: (count) => `Cómo se llegó a eso: ${counted(count, 'hecho', 'hechos')}`,
    soFar: 'Qué ha pasado',
    asOf: 'a fecha de',
    newest: 'Según la fuente más reciente consultada',
    now: 'Ahora',
    thatDay: 'Entonces',
    afterwards: 'Después',
  },

  unknown: {
    noAct: 'No consta ningún acto hasta ese día.',
    noFederalAct: 'No consta ningún acto federal hasta ese día.',
    nothingSince: (day) => `No consta nada desde entonces, hasta el ${formatDay(day)}.`,
    noStatusThen: 'No consta cuál era la situación ese día.',
    docket: 'no consta el número de expediente',
    notFiled: 'aún sin presentar',
    noRuling: (day) => `no consta ninguna decisión hasta el ${formatDay(day)}`,
    notYetLaw: (day) => `Aún no existía el ${formatDay(day)}`,
    noStatus: 'No consta cuál era la situación ese día.',
    noMembers: 'No consta quién figura en ella.',
  },

  jurisdiction: {
    letters: 'Qué se pidió y qué se respondió',
    cases: 'En los tribunales',
    lists: 'Listas y cartas federales',
    decides: 'Quién decide ahora',
    mapOf: (place, state) => `Mapa de ${state} con ${place} señalado`,
    mapOfCountry: (place) => `Mapa de Estados Unidos con ${place} señalado`,
  },

  cautions: {
    disagreements: 'En qué discrepan las fuentes',
    best: 'Lo mejor respaldado:',
    misstatements: 'Errores frecuentes',
    said: 'Suele decirse:',
    caution: 'Atención:',
  },

  list: {
    onThen: 'En la lista ese día',
    notOnThen: 'Fuera de la lista ese día',
    onNow: 'En la lista según la fuente más reciente consultada',
    notOnNow: 'Ya no está en la lista',
    added: (day) => `incluido el ${formatDay(day)}`,
    removed: (day) => `retirado el ${formatDay(day)}`,
    members: (count) =>
      count === 1 ? 'Consta 1 nombre' : `Constan ${numbers.format(count)} nombres`,
    published: 'Publicación',
    status: 'Situación',
    named: (day) => `mencionado el ${formatDay(day)}`,
    about: 'Qué es',
    role: (role) => ROLES[role] ?? role.replace(/^named /, ''),
  },

  instrument: {
    ownWords: 'En sus propias palabras',
    says: 'Qué dice',
    doesNotSay: 'Qué no dice',
    courtsOnIt: 'Qué han dicho tribunales y funcionarios',
    cases: 'En los tribunales',
    official: 'Texto oficial',
    otherParts: (count) =>
      count === 1 ? 'La otra parte' : `Las otras ${numbers.format(count)} partes`,
  },

  case: {
    record: 'Tribunal y expediente',
    court: 'Tribunal',
    docket: (count) => choose(count, 'Expediente', 'Expedientes'),
    reported: 'Publicado en',
    captions: 'También titulado',
    plaintiffs: (count) => choose(count, 'Parte demandante', 'Partes demandantes'),
    defendants: (count) => choose(count, 'Parte demandada', 'Partes demandadas'),
    issue: 'De qué trata',
    notYetFiled: 'No consta nada de este caso hasta ese día.',
    outcome: 'Cómo terminó',
    limits: 'Qué no abarca',
    words: 'En palabras del tribunal',
    places: 'Lugares afectados',
    side: { plaintiff: 'demandante', defendant: 'demandado', neither: 'no es parte' },
  },

  letter: {
    date: 'Fecha',
    from: 'De',
    to: 'Para',
    summary: 'Qué dice',
    excerpts: 'En sus propias palabras',
    places: 'Lugares afectados',
    noExcerpts: 'No consta ninguna de sus palabras.',
    open: 'Sobre esta carta',
  },

  ambiguous: {
    intro: (name) => `«${name}» puede significar aquí más de una cosa. El texto no dice cuál:`,
  },

  unrecordedLaw: {
    intro: 'El registro no contiene nada sobre esta ley.',
    introCase: 'El registro no contiene nada sobre este caso.',
    readCase: 'Dónde leerlo',
    reference: 'Referencia normalizada',
  },

  excerpt: {
    evidence: {
      primary: 'visto en el documento',
      press: 'citado por la prensa',
      'press-copy': 'citado por la prensa, visto en una copia',
      'court-staff-summary': 'de un resumen del personal del tribunal',
      'quoted-by-court': 'citado por un tribunal',
      organisation: 'citado por una organización',
    },
    form: {
      letter: 'Carta',
      statement: 'Declaración',
      release: 'Comunicado de prensa',
    },
    fragment: 'parte de una oración',
    later: 'posterior a este artículo',
    to: 'a',
  },

  strength: {
    document: 'Documento',
    press: 'Prensa',
    copy: 'Solo una copia',
    'single-tracker': 'Un solo sitio de seguimiento',
  },

  sources: {
    heading: (count) => `Fuentes (${numbers.format(count)})`,
    kind: {
      primary: 'documento o página de quien lo emitió',
      press: 'prensa',
      organisation: 'organización',
      copy: 'copia',
      tracker: 'sitio de seguimiento',
      reference: 'obra de consulta',
    },
    lead: (count) => choose(count, 'Fuente', 'Fuentes'),
    andMore: (count) => `y ${numbers.format(count)} más abajo`,
    noAddress: 'sin dirección',
    newTab: 'se abre en otra pestaña',
    undated: 'sin fecha',
  },

  allEvents: (count) => (count === 1 ? 'El único hecho' : `Los ${numbers.format(count)} hechos`),
  fewerEvents: 'Menos hechos',
  more: (count) => `${numbers.format(count)} más`,
  moreWords: (count) => counted(count, 'cita más', 'citas más'),
  note: 'Nota',

  footer: {
    asOf: (day) => `Registro a fecha de ${formatDay(day)}`,
    version: (version) => `versión ${version}`,
    stale: (day) =>
      `Este registro termina el ${formatDay(day)}, hace más de seis meses. No contiene hechos posteriores.`,
    copy: 'Copiar con fuentes',
    cite: 'Copiar como cita',
    report: 'Avisar de un error',
    copyStates: {
      ready: '',
      copied: 'Copiado.',
      cited: 'Cita copiada.',
      reported:
        'Se copió una nota con los identificadores. Añada qué está mal y envíela a los editores.',
      failed: 'El navegador no permitió copiar.',
    },
  },

  citation: {
    place: (name, id) => `${name} (${id})`,
    shownAsOf: (day) => `Situación a fecha de ${formatDay(day)}.`,
    record: (record, today) =>
      `Lawmark, versión ${record.version}, registro a fecha de ${formatDay(record.asOf)} (consultado el ${formatDay(today)}).`,
  },

  report: {
    heading: 'Un error en Lawmark',
    record: 'Ficha',
    shown: 'Se mostraba',
    version: 'Versión',
    whatIsWrong: 'Qué está mal, y una fuente que lo demuestre:',
  },

  search: {
    label: 'Buscar en el registro',
    placeholder: 'Un lugar, una ley, un caso, una carta',
    clear: 'Borrar',
    results: 'Resultados',
    count: (records, places) => {
      const beyond = places === 0 ? '' : ` ${counted(places, 'lugar', 'lugares')} sin registro.`;
      return records === 0 && places > 0
        ? `Nada en el registro.${beyond}`
        : `${records === 0 ? 'Sin resultados' : counted(records, 'resultado', 'resultados')}.${beyond}`;
    },
    unrecorded: 'Lugares sobre los que el registro no contiene nada',
    morePlaces: (count) =>
      `Otros ${count} lugares llevan este nombre. Añada el estado para acotarlos.`,
    noRecord: (place, state) => `El registro no contiene nada sobre ${place}, ${state}.`,
    noRecordMeans:
      'Eso no es una conclusión. No dice si el lugar tiene alguna política, si recibió una carta ni si cumple con algo.',
    around: 'Lo que el registro contiene alrededor',
    nothingAround: (state) => `Tampoco contiene nada sobre ${state}.`,
    nothing: (query) => `El registro no contiene nada para «${query}».`,
    nothingHint:
      'Pruebe con el nombre en inglés de una ciudad o un condado con su estado, o con una cita legal como 8 U.S.C. 1373.',
    start:
      'Busque una ciudad, un condado o un estado, una ley, un caso judicial, una carta o una lista federal.',
    nothingFiltered: 'Nada en el registro pasa estos filtros.',
    filteredHint: 'Con menos filtros puede haber más resultados.',
    badge: ({ by, on, text }) =>
      by === null ? text : `${by}${on ? `, ${when(on)}` : ''}: ${text}`,
    recent: 'Consultas recientes',
    forgetRecent: 'Olvidarlas',
    filters: {
      heading: 'Filtrar',
      active: (count) => `${counted(count, 'filtro', 'filtros')} en uso`,
      any: 'Cualquiera',
      kind: 'Tipo',
      state: 'Estado',
      list: 'Lista o cartas federales',
      act: 'Último acto federal',
      court: 'Tribunal',
      clear: 'Quitar los filtros',
    },
  },

  page: {
    heading: 'En esta página',
    count: (count) => counted(count, 'mención', 'menciones'),
    dated: (day) => `Artículo del ${formatDay(day)}`,
    undated:
      'No se encontró la fecha del artículo, así que las fichas cuentan la situación de hoy.',
    limited: ({ reason, first }) => {
      const count = numbers.format(first);
      switch (reason) {
        case 'mentions':
          return `Esta página es muy larga: se marcaron las primeras ${count} menciones.`;
        case 'text':
          return `Esta página es muy larga: se leyeron los primeros ${count} caracteres.`;
        case 'text-around':
          return `Esta página es muy larga: se leyeron ${count} caracteres alrededor de la parte visible.`;
      }
    },
    nothing: 'Nada en esta página nombra un lugar, una ley, un caso o una carta del registro.',
    notArticle: 'Esta página no parece un artículo, así que no se marcó nada.',
    annotateAnyway: 'Anotar esta página de todos modos',
    notListed: 'Lawmark no se ejecuta por sí solo en este sitio.',
    annotate: 'Anotar esta página',
    noAccess:
      'Las extensiones no pueden ejecutarse en esta página. Pertenece al navegador o a su tienda de complementos.',
    failed: 'No se pudo anotar esta página.',
    working: 'Leyendo la página…',
    openCard: 'Mostrar su ficha',
    ambiguous: 'puede significar varias cosas',
  },

  site: {
    heading: (site: string) => `En ${site}`,
    on: 'Los artículos de este sitio se marcan sin pedirlo.',
    notListed: 'Los artículos de este sitio se marcan solo cuando usted lo pide.',
    off: 'Lawmark está desactivado en este sitio.',
    offEverywhere: 'Lawmark está desactivado en todos los sitios.',
    snoozed: (until: Date) =>
      `Lawmark guarda silencio en este sitio hasta el ${until.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}.`,
    switchOff: 'Desactivar en este sitio',
    switchOn: 'Activar',
    snooze: 'Silencio por un día',
    always: 'Marcar siempre los artículos aquí',
    everySite: 'Marcar artículos en todos los sitios…',
    fewerSites: 'Solo en los sitios de noticias que conoce',
    offForAll: 'Desactivar en todas partes',
    assistive: 'Marcas que leen los lectores de pantalla',
    notAssistive: 'Otra vez marcas pintadas',
    refused: 'El navegador no dio acceso, así que nada cambió.',
    failed: 'No se pudo guardar. Puede que el almacenamiento del navegador esté lleno.',
  },

  atlas: atlasEs,

  popup: {
    name: 'Lawmark',
    tabs: 'Vistas',
    search: 'Buscar',
    results: 'los resultados',
    loading: 'Abriendo el registro…',
    loadFailed: 'No se pudo abrir el registro. Reinstalar la extensión debería repararlo.',
    more: 'Más de Lawmark',
    settings: 'Ajustes',
    atlas: 'Mapa y tablas',
    claims: 'Afirmaciones de esta página',
    desk: 'Mesa de afirmaciones',
    news: (version) => `Novedades de Lawmark ${version}`,
    newsSeen: 'Entendido',
  },
};

function when(date: When): string {
  return formatWhen(date, LOCALE, WHEN);
}

function formatDay(iso: string): string {
  return formatDayIn(iso, LOCALE);
}

/** “el 25 de enero de 2017”, but “noviembre de 2017” and “2017”. */
function theDay(iso: string): string {
  return iso.split('-').length === 3 ? `el ${formatDay(iso)}` : formatDay(iso);
}

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${choose(count, one, other)}`;
}
