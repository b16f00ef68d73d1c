import type { AttachedEvidence } from '../../core/claims/claim.ts';
import { formatDay } from '../../core/dataset/dates.ts';
import type { ClaimTexts } from './claims-en.ts';

const LOCALE = 'es-US';
const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);

const STANCES: Readonly<Record<AttachedEvidence['stance'], string>> = {
  supports: 'a favor de la afirmación',
  contradicts: 'en contra de la afirmación',
  context: 'contexto',
};

/** Texts of the side panel and the desk of claims in the Spanish of the United States. */
export const claimsEs: ClaimTexts = {
  locale: LOCALE,
  moment: (iso) =>
    new Date(iso).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }),
  // In a narrow column, where the month in full does not fit.
  day: (iso) => new Date(iso).toLocaleDateString(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' }),
  nothingSent: 'Las afirmaciones se guardan solo en este navegador. No se envía nada.',
  problem: (problem) => {
    switch (problem.reason) {
      case 'quota':
        return 'El disco, o la parte que el navegador puede usar, está lleno.';
      case 'no-storage':
        return 'El navegador no da espacio aquí: su almacenamiento está desactivado o esta ventana no guarda nada.';
      case 'blocked':
        return 'Una ventana con una versión anterior de Lawmark retiene las afirmaciones. Ciérrela e inténtelo de nuevo.';
      case 'too-new':
        return 'Las afirmaciones se guardaron con una versión más reciente de Lawmark.';
      case 'unknown-claim':
        return 'La afirmación ya no está.';
      case 'stale':
        return 'Entretanto, la afirmación se cambió en otra ventana.';
      case 'nothing-to-undo':
        return 'No hay ningún cambio que deshacer.';
      case 'invalid':
        return problem.where === null
          ? 'No tiene la forma correcta.'
          : `No tiene la forma correcta (${problem.where}).`;
      case 'incomplete':
        return 'No llegó toda la copia de seguridad, quizá porque dos ventanas restauraban una a la vez.';
      case 'not-allowed':
        return 'La página no puede hacer eso.';
      case 'unreachable':
        return 'Lawmark se actualizó o se desactivó. Vuelva a cargar esta página.';
      case 'failed':
        return problem.message;
    }
  },

  verdicts: {
    supported: 'Respaldada',
    'mostly-supported': 'En gran parte respaldada',
    mixed: 'Mixta',
    'mostly-contradicted': 'En gran parte contradicha',
    contradicted: 'Contradicha',
    unverifiable: 'No verificable',
  },

  panel: {
    name: 'Afirmaciones de esta página',
    tabs: 'Vistas de esta página',
    claims: 'Afirmaciones',
    checkable: 'Por comprobar',
    desk: 'Todas las afirmaciones',
    loading: 'Abriendo…',
    failed: (reason) => `No se pudieron leer las afirmaciones. ${reason}`,
    noPage: 'No hay ninguna página web abierta en esta ventana.',
    noAccess:
      'Lawmark no tiene acceso a esta página. Para comprobar afirmaciones en ella, haga clic en el botón de Lawmark de la barra de herramientas con la página abierta, o permita el sitio allí.',
    none: 'Todavía no hay afirmaciones en esta página.',
    lookAgain: 'Volver a mirar',
    noneHow:
      'Seleccione palabras en la página y elija «Comprobar esta afirmación» en la barra que aparece o en el menú contextual. Las frases sobre las que el registro puede decir algo están en «Por comprobar».',
    list: 'Afirmaciones, en el orden de la página',
    makeOfSelection: 'Comprobar las palabras seleccionadas',
    lost: (count) =>
      `Las palabras de ${numbers.format(count)} ${choose(count, 'afirmación', 'afirmaciones')} no están en la página tal como es ahora. ${choose(count, 'Figura', 'Figuran')} al final de la lista y ${choose(count, 'se puede', 'se pueden')} volver a situar.`,
  },

  anchoring: {
    exact: 'Sigue donde estaba.',
    moved: 'Las mismas palabras, en otro lugar de la página que antes.',
    approximate: (score) =>
      `Solo se encontraron palabras parecidas (${numbers.format(Math.round(score * 100))} % de coincidencia). El veredicto se dio sobre las palabras citadas aquí.`,
    lost: 'No se encuentra en la página tal como es ahora. El veredicto se dio sobre las palabras citadas aquí.',
    unknown: 'La página no está abierta, así que no se ha buscado su lugar.',
    short: {
      exact: 'en su lugar',
      moved: 'en otro lugar',
      approximate: 'solo palabras parecidas',
      lost: 'no se encuentra',
    },
    found: 'La página tiene ahora:',
    show: 'Mostrar en la página',
    placeAgain: 'Volver a situar',
    placing:
      'Seleccione ahora en la página las palabras correctas y elija «Usar las palabras seleccionadas».',
    useSelection: 'Usar las palabras seleccionadas',
    placed: 'La afirmación está ahora en las palabras seleccionadas.',
    noSelection: 'No hay palabras seleccionadas en la página.',
    confirm: 'Son estas las palabras: dejar aquí la afirmación',
  },

  editor: {
    back: 'Volver a la lista',
    quote: 'La afirmación, como está en la página',
    from: (publisher, day) => [publisher, day && formatDay(day, LOCALE)].filter(Boolean).join(', '),
    verdict: 'Veredicto',
    undecided: 'Sin decidir',
    verdictOnOther: (name) => `${name}, sobre palabras distintas de las que la página tiene ahora`,
    verdictAsQuoted: (name) => `${name}, tal como se cita`,
    verdictOnLost: (name) => `${name}, sobre palabras que ya no están en la página`,
    rationale: 'Razonamiento',
    rationaleHelp: 'Markdown: *énfasis*, **fuerte**, listas, > citas, [enlaces](https://…).',
    preview: 'Vista previa',
    previewEmpty: 'Todavía no hay nada escrito.',
    tags: 'Etiquetas',
    tagsHelp: 'Separe las etiquetas con comas.',
    created: (when, author) =>
      author === '' ? `Creada el ${when}` : `Creada el ${when} por ${author}`,
    modified: (when) => `Último cambio: ${when}`,
    remove: 'Eliminar la afirmación',
  },

  evidence: {
    heading: 'Pruebas',
    none: 'Todavía no hay nada adjunto.',
    suggested: 'Del registro',
    suggestedNone:
      'El registro no contiene nada sobre lo que nombra esta afirmación. Busque más abajo.',
    loading: 'Leyendo el registro…',
    search: 'Buscar en el registro',
    searchHint: 'Palabras de cartas, leyes, fallos y hechos',
    found: (count) =>
      count === 0
        ? 'Nada en el registro tiene estas palabras.'
        : `${numbers.format(count)} ${choose(count, 'pasaje', 'pasajes')} del registro`,
    attachAs: 'Adjuntar como prueba',
    attach: {
      supports: 'a favor',
      contradicts: 'en contra',
      context: 'de contexto',
    },
    attachThis: (title, stance) => `Adjuntar como ${STANCES[stance]}: ${title}`,
    attached: 'Adjunto',
    detach: 'Quitar',
    detachThis: (nth) => `Quitar la prueba ${numbers.format(nth)}`,
    up: (nth) => `Subir la prueba ${numbers.format(nth)}`,
    down: (nth) => `Bajar la prueba ${numbers.format(nth)}`,
    order: 'Alt con las flechas arriba y abajo mueve una prueba.',
    movedTo: (nth, of) => `Ahora es la ${numbers.format(nth)} de ${numbers.format(of)}.`,
    stanceOf: (nth) => `Qué dice de la afirmación la prueba ${numbers.format(nth)}`,
    stances: {
      supports: 'A favor',
      contradicts: 'En contra',
      context: 'Contexto',
    },
    note: 'Nota',
    noteOf: (nth) => `Nota sobre la prueba ${numbers.format(nth)}`,
    source: 'Fuente',
    kinds: {
      misstatement: 'A menudo mal dicho',
      excerpt: 'Carta o declaración',
      provision: 'Ley',
      event: 'Hecho',
    },
    wrong: 'Se dice a menudo:',
    correction: 'El registro:',
    reason: (reason) => {
      switch (reason.kind) {
        case 'says-misstatement':
          return `la afirmación tiene estas palabras: «${reason.words}»`;
        case 'names':
          return `trata de ${reason.title}`;
        case 'shares-words':
          return `comparte las palabras ${reason.words.slice(0, 5).join(', ')}`;
        case 'stood-then':
          return 'lo más reciente hasta el día del artículo';
        case 'since':
          return 'posterior al día del artículo';
      }
    },
    more: (count) => `Mostrar ${numbers.format(count)} más`,
  },

  history: {
    heading: 'Historial',
    none: 'Sin cambios desde que se creó.',
    changed: {
      verdict: 'Veredicto',
      rationale: 'Razonamiento',
      tags: 'Etiquetas',
      evidence: 'Pruebas',
      target: 'Lugar en la página',
    },
    was: 'antes:',
    empty: 'vacío',
    pieces: (count) => `${numbers.format(count)} ${choose(count, 'prueba', 'pruebas')}`,
    undo: 'Deshacer el último cambio',
    by: (author) => (author === '' ? '' : `por ${author}`),
  },

  saving: {
    saving: 'Guardando…',
    saved: 'Guardado.',
    failed: (reason) => `No se guardó. ${reason} Lo que introdujo sigue aquí.`,
    notDone: (reason) => `No se hizo. ${reason}`,
    retry: 'Intentar de nuevo',
    undone: 'Deshecho.',
    attached: 'Prueba adjunta.',
    detached: 'Prueba quitada.',
    deleted: (count) =>
      count === 1 ? 'Afirmación eliminada.' : `${numbers.format(count)} afirmaciones eliminadas.`,
    undo: 'Deshacer',
    restored: (count) =>
      count === 1 ? 'Afirmación recuperada.' : `${numbers.format(count)} afirmaciones recuperadas.`,
    made: 'Afirmación creada.',
  },

  check: {
    intro:
      'Frases de este artículo sobre las que el registro puede decir algo. La lista dice qué mirar, no qué es cierto.',
    reading: 'Leyendo el artículo…',
    none: 'Ninguna frase de este artículo afirma algo sobre lo que el registro pueda decir algo.',
    notArticle: 'Esta página no se leyó como artículo, así que no se enumeran frases.',
    misstatements: 'Dicho de otro modo que en el registro',
    others: 'También comprobables',
    only: 'Comprobables',
    reason: (reason) => {
      switch (reason.kind) {
        case 'legal-effect':
          return `dice qué efecto legal tiene algo: «${reason.text}»`;
        case 'number':
          return `da una cifra: «${reason.text}»`;
        case 'date':
          return `da una fecha: «${reason.text}»`;
        case 'letter-quotation':
          return 'cita una carta o declaración';
      }
    },
    record: 'El registro dice:',
    makeClaim: 'Comprobar esta afirmación',
    makeClaimOf: (words) => `Comprobar esta afirmación: ${words}`,
    openClaim: 'Ya es una afirmación: abrirla',
    openClaimOf: (words) => `Ya es una afirmación, abrirla: ${words}`,
    quotation: {
      same: 'La cita tiene las mismas palabras que el registro.',
      differs: 'La cita y el registro tienen aquí palabras distintas.',
      'not-in-record': 'La cita no está entre las palabras que contiene el registro.',
    },
    inArticle: 'Artículo:',
    inRecord: 'Registro:',
    onlyArticle: 'solo en el artículo: ',
    onlyRecord: 'solo en el registro: ',
    count: (count) => `${numbers.format(count)} ${choose(count, 'frase', 'frases')}`,
  },

  desk: {
    title: 'Mesa de afirmaciones',
    intro: 'Todas las afirmaciones que hizo, con sus pruebas y su veredicto.',
    loading: 'Abriendo las afirmaciones…',
    failed: (reason) => `No se pudieron leer las afirmaciones. ${reason}`,
    empty: 'Todavía no hay afirmaciones.',
    emptyHow:
      'Abra un artículo, seleccione palabras y elija «Comprobar esta afirmación». Se pueden importar las afirmaciones que exportó antes y las anotaciones de Hypothesis.',
    filters: 'Filtros',
    moreFilters: 'Más filtros',
    text: 'Palabras',
    page: 'Página',
    publisher: 'Medio',
    from: 'Cambiada desde',
    to: 'Cambiada hasta',
    publishedFrom: 'Artículo desde',
    publishedTo: 'Artículo hasta',
    noPublisher: 'Sin nombre',
    option: (name, count) => `${name} (${numbers.format(count)})`,
    verdict: 'Veredicto',
    undecided: 'Sin decidir',
    jurisdiction: 'Jurisdicción',
    law: 'Ley',
    tag: 'Etiqueta',
    all: 'Todo',
    clear: 'Quitar los filtros',
    order: 'Orden',
    orders: {
      modified: 'Último cambio primero',
      created: 'Las más nuevas primero',
      published: 'Artículo más nuevo primero',
      page: 'Por página',
    },
    count: (shown, all) =>
      shown === all
        ? `${numbers.format(all)} ${choose(all, 'afirmación', 'afirmaciones')}`
        : `${numbers.format(shown)} de ${numbers.format(all)} ${choose(all, 'afirmación', 'afirmaciones')}`,
    nothing: 'Ninguna afirmación pasa estos filtros.',
    grid: 'Lista de afirmaciones',
    gridHelp:
      'Las flechas mueven, Intro abre una afirmación, la barra espaciadora la selecciona y Control con A selecciona todas las que se muestran.',
    select: (words) => `Seleccionar: ${words}`,
    selectAll: 'Seleccionar todas las mostradas',
    selectNone: 'Ninguna',
    selected: (count) =>
      `${numbers.format(count)} ${choose(count, 'seleccionada', 'seleccionadas')}`,
    remove: 'Eliminar las seleccionadas',
    choose: 'Elija una afirmación de la lista para leerla y editarla.',
    close: 'Cerrar la afirmación',
  },

  files: {
    heading: 'Exportar, importar y copia de seguridad',
    exportHeading: 'Exportar',
    form: 'Formato',
    forms: {
      'web-annotation': 'Anotación web (JSON-LD)',
      'claim-review': 'ClaimReview, en JSON-LD',
      hypothesis: 'Hypothesis, en JSON',
      csv: 'Tabla (CSV)',
      markdown: 'Texto en Markdown',
    },
    purposes: {
      'web-annotation': 'El estándar del W3C. Lo contiene todo y se puede volver a importar.',
      'claim-review':
        'Para buscadores y bases de datos de verificación. No admite afirmaciones sin decidir.',
      hypothesis:
        'Para Hypothesis y herramientas que leen sus anotaciones. Se puede volver a importar.',
      csv: 'Para hojas de cálculo y bases de datos, una fila por afirmación.',
      markdown: 'Para editores, notas y correo.',
    },
    export: (count) =>
      `Exportar ${numbers.format(count)} ${choose(count, 'afirmación', 'afirmaciones')}`,
    exported: (file) => `Se guardó ${file}.`,
    leftOut: (count, why) =>
      `${choose(count, 'Se omitió', 'Se omitieron')} ${numbers.format(count)} ${choose(count, 'afirmación', 'afirmaciones')} ${
        why === 'undecided' ? 'sin decidir' : choose(count, 'eliminada', 'eliminadas')
      }.`,
    failed: (reason) => `No se exportó nada. ${reason}`,
    copy: 'Guardar una copia anotada',
    copyPurpose:
      'Una copia del texto de este artículo con sus afirmaciones marcadas, numeradas y con notas y fuentes.',
    copyWords: {
      language: 'es',
      claims: 'Afirmaciones',
      undecided: 'Sin decidir',
      notPlaced: 'Estas palabras no se encontraron en el texto de arriba.',
      inArticle: 'En el artículo',
      back: 'Volver a las palabras',
      stances: { supports: 'A favor', contradicts: 'En contra', context: 'Contexto' },
      about: (generator, day) =>
        `Copia anotada del texto del artículo, hecha con ${generator}, ${day}.`,
    },
    copyFailed: 'No se pudo leer la página, así que no se guardó ninguna copia.',

    importHeading: 'Importar',
    import: 'Archivo de afirmaciones (anotación web, Hypothesis o copia de seguridad)',
    importing: (file) => `Leyendo ${file}…`,
    report: (file) => `Qué se hizo con ${file}`,
    refusedFile: (file) => `No se importó ${file}. No se cambió nada.`,
    storeFailed: (file, reason) => `No se pudo guardar todo lo que hay en ${file}. ${reason}`,
    results: {
      added: (count) => `${numbers.format(count)} ${choose(count, 'añadida', 'añadidas')}`,
      merged: (count) =>
        `${numbers.format(count)} ${choose(count, 'combinada', 'combinadas')}: vale el contenido más reciente; el anterior está en el historial`,
      same: (count) => `${numbers.format(count)} ya ${choose(count, 'estaba', 'estaban')} aquí`,
      refused: (count) => `${numbers.format(count)} ${choose(count, 'rechazada', 'rechazadas')}`,
    },
    entry: (index, words) =>
      words === null ? `Entrada ${numbers.format(index + 1)}` : `«${words}»`,
    refusal: (refusal) => {
      switch (refusal.why) {
        case 'too-large':
          return `Es demasiado grande: se leen como máximo ${numbers.format(refusal.limit)} caracteres.`;
        case 'unreadable':
          return 'El navegador no pudo leerlo. Quizá se movió o cambió entretanto.';
        case 'not-json':
          return 'No es JSON válido, o está cortado.';
        case 'unknown-format':
          return 'No está en ningún formato que Lawmark pueda leer.';
        case 'newer-version':
          return 'Se guardó con una versión más reciente de Lawmark.';
        case 'too-deep':
          return 'Está anidado a demasiada profundidad.';
        case 'forbidden-name':
          return `Tiene un campo con un nombre prohibido, «${refusal.field}».`;
        case 'too-many':
          return `Tiene más de ${numbers.format(refusal.limit)} entradas.`;
        case 'wrong-shape':
          return `El campo «${refusal.field}» falta o no es del tipo correcto.`;
        case 'no-quote':
          return 'No trata de palabras de una página.';
        case 'no-address':
          return 'No tiene dirección web.';
      }
    },
    andMore: (count) => `y ${numbers.format(count)} más`,

    backupHeading: 'Copia de seguridad',
    backupIntro:
      'Una copia de seguridad contiene todas las afirmaciones con su historial, también las eliminadas que aún se pueden recuperar, su nombre y la escala de veredictos.',
    backup: 'Guardar una copia de seguridad',
    restore: 'Copia de seguridad que restaurar',
    restoreWhat: (count, file) =>
      `Al restaurar ${file}, ${choose(count, 'su afirmación sustituye', `sus ${numbers.format(count)} afirmaciones sustituyen`)} a todas las que se guardan aquí.`,
    restoreRefused: (count) =>
      count === 1
        ? 'No se puede leer una entrada del archivo. Se perdería junto con lo que se guarda aquí ahora:'
        : `No se pueden leer ${numbers.format(count)} entradas del archivo. Se perderían junto con lo que se guarda aquí ahora:`,
    restoreWithout: (count) =>
      count === 1
        ? 'Restaurar sin la entrada que no se puede leer'
        : `Restaurar sin las ${numbers.format(count)} entradas que no se pueden leer`,
    restoreConfirm: 'Sustituir todas las afirmaciones',
    nothingReadable: 'No se puede leer ninguna de sus entradas.',
    cancel: 'Cancelar',
    restored: (count) =>
      `${choose(count, 'Se restauró', 'Se restauraron')} ${numbers.format(count)} ${choose(count, 'afirmación', 'afirmaciones')}.`,
    notBackup: 'No es una copia de seguridad de las afirmaciones de Lawmark.',
    restoreFailed: (reason) => `No se restauró nada ni se cambió nada. ${reason}`,
  },

  settings: {
    heading: 'Verificación',
    intro:
      'Herramientas para quienes verifican afirmaciones: afirmaciones hechas de palabras seleccionadas, pruebas del registro, veredictos y exportación. Las afirmaciones se quedan en este navegador.',
    on: 'Mostrar las herramientas de verificación',
    author: 'Su nombre, como autor de afirmaciones y veredictos',
    authorHelp:
      'Se escribe en las afirmaciones que haga y en los archivos que exporte. Puede quedar vacío.',
    scale: 'Escala de veredictos',
    scaleIntro:
      'Ponga a los grados los nombres que use su redacción. Las afirmaciones conservan su grado; el número es la calificación en ClaimReview.',
    step: (rating) => (rating === null ? 'Sin calificación' : `Calificación ${rating} de 5`),
    save: 'Guardar la escala',
    restore: 'Volver a la escala inicial',
    empty: 'Un nombre no puede estar vacío.',
    twice: 'Dos grados no pueden tener el mismo nombre.',
    desk: 'Abrir la mesa de afirmaciones',
  },
};

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}
