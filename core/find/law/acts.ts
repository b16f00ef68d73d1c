import { anyOf, flexible, matchAt, SP, SP0, sticky } from '../pattern.ts';
import type { Citation } from './citation.ts';

/**
 * Sections of named acts. An act's own section number is not its section in the U.S. Code and no
 * formula gives it: a table does.
 */
interface Act {
  readonly names: readonly string[];
  /** Act section → section of title 8. */
  readonly sections: ReadonlyMap<string, string>;
}

// Table of contents of the Immigration and Nationality Act against title 8, as the Office of the Law
// Revision Counsel classifies it.
const INA = `101:1101 103:1103 201:1151 202:1152 203:1153 204:1154 205:1155 207:1157 208:1158 209:1159
210:1160 211:1181 212:1182 213A:1183a 214:1184 216:1186a 217:1187 218:1188 219:1189 221:1201 222:1202
231:1221 232:1222 233:1223 234:1224 235:1225 235A:1225a 236:1226 236A:1226a 237:1227 238:1228 239:1229
240:1229a 240A:1229b 240B:1229c 241:1231 242:1252 243:1253 244:1254a 245:1255 245A:1255a 246:1256
247:1257 248:1258 249:1259 262:1302 263:1303 264:1304 265:1305 266:1306 271:1321 272:1322 273:1323
274:1324 274A:1324a 274B:1324b 274C:1324c 274D:1324d 275:1325 276:1326 277:1327 278:1328 279:1329
280:1330 286:1356 287:1357 288:1358 289:1359 290:1360 292:1362 301:1401 302:1402 303:1403 309:1409
310:1421 311:1422 312:1423 313:1424 316:1427 319:1430 320:1431 322:1433 328:1439 329:1440 334:1445
335:1446 337:1448 340:1451 349:1481`;

const ACTS: readonly Act[] = [
  {
    names: ['Immigration and Nationality Act', 'Immigration & Nationality Act', 'INA'],
    sections: table(INA),
  },
  {
    names: [
      'Illegal Immigration Reform and Immigrant Responsibility Act of 1996',
      'Illegal Immigration Reform and Immigrant Responsibility Act',
      'IIRIRA',
    ],
    sections: table('642:1373'),
  },
  {
    names: [
      'Personal Responsibility and Work Opportunity Reconciliation Act of 1996',
      'Personal Responsibility and Work Opportunity Reconciliation Act',
      'Personal Responsibility and Work Opportunity Act',
      'Welfare Reform Act',
      'PRWORA',
    ],
    sections: table('434:1644'),
  },
];

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(rows.split(/\s+/).map((row) => row.split(':') as [string, string]));
}

const ACT_NAME = anyOf(ACTS.flatMap(({ names }) => names.map((name) => flexible(name))));
const NUMBER = `(?<number>\\d{3}[A-D]?)(?<subs>(?:${SP0}\\((?:\\d{1,2}|[ivx]{1,4}|[a-zA-Z]{1,2})\\))*)(?![A-Za-z0-9])`;
const SIGN = `(?:§|[Ss]ection|[Ss]ec\\.)${SP0}`;
const SECTION_OF_ACT = sticky(
  `(?:${SIGN}|(?=\\d))${NUMBER}${SP}of${SP}(?:the${SP}(?:federal${SP})?)?(?<act>${ACT_NAME})(?![A-Za-z])(?:${SP}\\((?:INA|IIRIRA|PRWORA)\\))?`,
);
const ACT_SECTION = sticky(`(?<act>${ACT_NAME}),?${SP}${SIGN}${NUMBER}`);

/** First words of the acts: where "INA § 287(g)" can begin. */
export const ACT_WORDS: readonly string[] = ['INA', 'IIRIRA', 'PRWORA', 'Immigration', 'Illegal'];

/** "Section 287(g) of the Immigration and Nationality Act", which is 8 U.S.C. 1357(g). */
export function readSectionOfAct(text: string, at: number): readonly Citation[] | null {
  return toCitation(matchAt(SECTION_OF_ACT, text, at), at);
}

/** "INA § 287(g)". */
export function readActSection(text: string, at: number): readonly Citation[] | null {
  return toCitation(matchAt(ACT_SECTION, text, at), at);
}

function toCitation(found: RegExpExecArray | null, at: number): readonly Citation[] | null {
  const { number, subs = '', act = '' } = found?.groups ?? {};
  if (found === null || number === undefined) return null;
  const name = act.replace(/\s+/g, ' ');
  const section = ACTS.find(({ names }) => names.includes(name))?.sections.get(number);
  const base = section === undefined ? null : `/us/usc/t8/s${section}`;
  const path = [...subs.matchAll(/\w+/g)].map(([part]) => `/${part}`).join('');
  return [
    {
      type: 'citation',
      kind: 'instrument',
      start: at,
      end: at + found[0].length,
      ref: base === null ? null : base + path,
      base,
      section: number,
    },
  ];
}
