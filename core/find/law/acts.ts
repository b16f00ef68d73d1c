import { anyOf, firstLetters, flexible, matchAt, plain, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, cite } from './citation.ts';
import { subsectionPath } from './sections.ts';

/**
 * Sections of named acts. An act's own section number is not its section in the U.S. Code and no
 * formula gives it: a table does.
 */
interface Act {
  readonly names: readonly string[];
  /** Title of the U.S. Code. */
  readonly title: number;
  /** Act section → section of the title; null where the title counts as the act does. */
  readonly sections: ReadonlyMap<string, string> | null;
}

// Table of contents of the Immigration and Nationality Act against title 8, as the Office of the Law
// Revision Counsel classifies it.
const INA = `101:1101 102:1102 103:1103 104:1104 105:1105 201:1151 202:1152 203:1153 204:1154 205:1155 206:1156
207:1157 208:1158 209:1159 210:1160 211:1181 212:1182 213A:1183a 214:1184 215:1185 216:1186a 217:1187 218:1188
219:1189 221:1201 222:1202 223:1203 224:1204 231:1221 232:1222 233:1223 234:1224 235:1225 235A:1225a 236:1226
236A:1226a 237:1227 238:1228 239:1229 240:1229a 240A:1229b 240B:1229c 241:1231 242:1252 243:1253 244:1254a
245:1255 245A:1255a 246:1256 247:1257 248:1258 249:1259 251:1281 252:1282 253:1283 254:1284 255:1285 256:1286
257:1287 258:1288 261:1301 262:1302 263:1303 264:1304 265:1305 266:1306 271:1321 272:1322 273:1323 274:1324
274A:1324a 274B:1324b 274C:1324c 274D:1324d 275:1325 276:1326 277:1327 278:1328 279:1329 280:1330 281:1351
282:1352 283:1353 284:1354 285:1355 286:1356 287:1357 288:1358 289:1359 290:1360 291:1361 292:1362 301:1401
302:1402 303:1403 304:1404 305:1405 306:1406 307:1407 308:1408 309:1409 310:1421 311:1422 312:1423 313:1424
315:1426 316:1427 317:1428 318:1429 319:1430 320:1431 321:1432 322:1433 324:1435 325:1436 326:1437 327:1438
328:1439 329:1440 330:1441 331:1442 332:1443 333:1444 334:1445 335:1446 336:1447 337:1448 338:1449 339:1450
340:1451 341:1452 342:1453 343:1454 344:1455 349:1481 351:1483 356:1488 358:1501 359:1502 360:1503 361:1504`;

// biome-ignore format: a table
const ACTS: readonly Act[] = [
  { names: ['Immigration and Nationality Act', 'Immigration & Nationality Act', 'INA'], title: 8, sections: table(INA) },
  { names: ['Illegal Immigration Reform and Immigrant Responsibility Act', 'IIRIRA'], title: 8, sections: table('384:1367 505:1623 642:1373') },
  {
    names: [
      'Personal Responsibility and Work Opportunity Reconciliation Act',
      'Personal Responsibility and Work Opportunity Act', 'Welfare Reform Act', 'PRWORA',
    ],
    title: 8, sections: table('434:1644'),
  },
  { names: ['Internal Revenue Code', 'I.R.C.', 'IRC'], title: 26, sections: null },
  { names: ['Bankruptcy Code'], title: 11, sections: null },
  { names: ['Digital Millennium Copyright Act', 'DMCA', 'Copyright Act'], title: 17, sections: null },
  { names: ['Patent Act'], title: 35, sections: null },
  { names: ['Impoundment Control Act'], title: 2, sections: table('1012:683 1013:684') },
  { names: ['Federal Reserve Act'], title: 12, sections: table('13:343') },
  { names: ['Sherman Antitrust Act', 'Sherman Act'], title: 15, sections: table('1:1 2:2') },
  { names: ['Clayton Antitrust Act', 'Clayton Act'], title: 15, sections: table('7:18') },
  { names: ['Federal Trade Commission Act', 'FTC Act'], title: 15, sections: table('5:45 13:53') },
  { names: ['Lanham Act'], title: 15, sections: table('2:1052 32:1114 43:1125') },
  { names: ['Securities Exchange Act', 'Exchange Act'], title: 15, sections: table('10:78j 13:78m 14:78n 16:78p 20:78t') },
  { names: ['Securities Act'], title: 15, sections: table('5:77e 11:77k 12:77l 17:77q') },
  { names: ['Sarbanes-Oxley Act'], title: 15, sections: table('302:7241 404:7262') },
  { names: ["Restore Online Shoppers' Confidence Act", 'ROSCA'], title: 15, sections: table('4:8403') },
  { names: ['Natural Gas Act'], title: 15, sections: table('3:717b 7:717f') },
  { names: ['Endangered Species Act'], title: 16, sections: table('4:1533 7:1536 9:1538 10:1539') },
  { names: ['Federal Power Act'], title: 16, sections: table('205:824d 206:824e') },
  { names: ['Trade Expansion Act'], title: 19, sections: table('232:1862') },
  { names: ['Trade Act'], title: 19, sections: table('122:2132 201:2251 301:2411') },
  { names: ['Arms Export Control Act'], title: 22, sections: table('3:2753 36:2776') },
  { names: ['Labor Management Relations Act'], title: 29, sections: table('301:185') },
  { names: ['Fair Labor Standards Act'], title: 29, sections: table('6:206 7:207 13:213') },
  { names: ['National Labor Relations Act', 'NLRA'], title: 29, sections: table('2:152 7:157 8:158 9:159 10:160') },
  { names: ['Rehabilitation Act'], title: 29, sections: table('501:791 503:793 504:794 508:794d') },
  { names: ['Clean Water Act'], title: 33, sections: table('301:1311 303:1313 311:1321 401:1341 402:1342 404:1344 505:1365') },
  { names: ['Clean Air Act'], title: 42, sections: table('110:7410 111:7411 112:7412 202:7521 209:7543') },
  { names: ['Fair Housing Act'], title: 42, sections: table('804:3604 805:3605 810:3610') },
  { names: ['Affordable Care Act'], title: 42, sections: table('1332:18052 1557:18116') },
  { names: ['Atomic Energy Act'], title: 42, sections: table('123:2153 274:2021') },
  { names: ['Public Health Service Act'], title: 42, sections: table('319:247d 361:264') },
  { names: ['Social Security Act'], title: 42, sections: table('1115:1315 1902:1396a 1928:1396s 1135:1320b-5') },
  { names: ['Robert T. Stafford Disaster Relief and Emergency Assistance Act', 'Stafford Act'], title: 42, sections: table('401:5170 404:5170c 406:5172 408:5174') },
  { names: ['Communications Decency Act'], title: 47, sections: table('230:230') },
  { names: ['Foreign Intelligence Surveillance Act', 'FISA'], title: 50, sections: table('702:1881a') },
  { names: ['National Emergencies Act'], title: 50, sections: table('201:1621 202:1622') },
  { names: ['International Emergency Economic Powers Act', 'IEEPA'], title: 50, sections: table('202:1701 203:1702') },
  { names: ['Defense Production Act'], title: 50, sections: table('101:4511 303:4533 721:4565') },
  { names: ['Voting Rights Act'], title: 52, sections: table('2:10301 3:10302 4:10303 5:10304 203:10503 208:10508') },
  { names: ['National Historic Preservation Act'], title: 54, sections: table('106:306108') },
];

// Titles of acts that news cites as such.
const TITLES: ReadonlyMap<string, string> = new Map([
  ['Civil Rights Act II', '/us/usc/t42/s2000a'],
  ['Civil Rights Act VI', '/us/usc/t42/s2000d'],
  ['Civil Rights Act VII', '/us/usc/t42/s2000e'],
  ['Civil Rights Act VIII', '/us/usc/t42/s3601'],
  ['Education Amendments IX', '/us/usc/t20/s1681'],
  ['Americans with Disabilities Act I', '/us/usc/t42/s12111'],
  ['Americans with Disabilities Act II', '/us/usc/t42/s12131'],
  ['Americans with Disabilities Act III', '/us/usc/t42/s12181'],
]);
const TITLE_OF_ACT = sticky(
  `Title${SP}(?<title>[IVX]{1,4})${SP}of${SP}the${SP}(?:(?:federal|landmark|(?:19|20)\\d\\d)${SP}){0,2}(?<act>Civil${SP}Rights${SP}Act|Education${SP}Amendments|Americans${SP}with${SP}Disabilities${SP}Act)(?:${SP}of${SP}(?:19|20)\\d\\d)?(?![A-Za-z])`,
);

/** "Title VII of the Civil Rights Act of 1964". */
export function readTitleOfAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(TITLE_OF_ACT, text, at);
  if (found === null) return null;
  const { act = '', title } = found.groups ?? {};
  return [cite(at, at + found[0].length, TITLES.get(`${plain(act)} ${title}`) ?? null)];
}

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(rows.split(/\s+/).map((row) => row.split(':') as [string, string]));
}

const BY_NAME = new Map(ACTS.flatMap((act) => act.names.map((name) => [name, act] as const)));
const ACT = `(?<act>${anyOf([...BY_NAME.keys()].map(flexible))})(?![A-Za-z])(?:${SP}of${SP}(?:19|20)\\d\\d)?(?:${SP}\\((?:the${SP})?["\u201C]?[A-Z]{2,8}["\u201D]?\\))?`;
// "INA § 242(b), 8 U.S.C. § 1252(b)": the title of the next citation is no section.
const NUMBER = `\\d{1,4}[A-D]?(?:${SP0}\\((?:\\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z]{1,2})\\))*(?![A-Za-z0-9]|${SP}(?:U\\.|USC|C\\.?${SP0}F|Stat\\.|I\\.))`;
const SIGN = `(?:§{1,2}|[Ss]ections?|[Ss]ecs?\\.)${SP0}`;
const LINK = `(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})`;
const LIST = `(?<list>${NUMBER}(?:${LINK}(?:${SIGN})?${NUMBER}){0,8})`;
// "INA § 212(a)(9)(A) and (C)": subsections alone are of the section before.
const MORE_SUBS = `(?:,?${SP}(?:and|or)${SP}(?:\\([A-Za-z0-9]{1,3}\\))+)?`;
const SECTION_OF_ACT = sticky(
  `(?<sign>${SIGN}|(?=\\d))${LIST}${SP}of${SP}(?:the${SP}(?:(?:federal|landmark|(?:19|20)\\d\\d)${SP}){0,2})?${ACT}`,
);
const ACT_SECTION = sticky(`${ACT},?${SP}(?:${SIGN}|(?=\\d{3}[A-D]?\\())${LIST}${MORE_SUBS}`);
const ITEM = new RegExp(`(?:${SIGN})?(\\d{1,4}[A-D]?)((?:${SP0}\\([A-Za-z0-9]{1,4}\\))*)`, 'g');

// Of an act that the table does not hold the section is law still.
const SECTION_OF_ANY = sticky(
  `${SIGN}${NUMBER}${SP}of${SP}the${SP}(?:(?:federal|landmark|(?:19|20)\\d\\d)${SP}){0,2}(?:[A-Z][\\w.'\u2019-]+,?${SP}(?:(?:and|of|for|the|to|in|&)${SP}){0,2}){1,8}Act(?:${SP}of${SP}(?:1[7-9]|20)\\d\\d)?(?![A-Za-z])`,
);

/** "Section 13 of the Judiciary Act of 1789". */
export function readSectionOfAnyAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_OF_ANY, text, at);
  return found && [cite(at, at + found[0].length, null)];
}

/** First words of the acts that stand before their sections: where "INA § 287(g)" can begin. */
export const ACT_WORDS: readonly string[] = [
  ...ACTS.slice(0, 5).flatMap(({ names }) => names),
  'Clean Water Act',
  'FISA',
  'Voting Rights Act',
].map(firstLetters);

/** "Section 287(g) of the Immigration and Nationality Act", which is 8 U.S.C. 1357(g); and lists. */
export function readSectionOfAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_OF_ACT, text, at);
  return found && toCitations(found, at, found.groups?.sign?.length ?? 0);
}

/** "INA § 287(g)", "Internal Revenue Code Section 501(c)(3)". */
export function readActSection(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(ACT_SECTION, text, at);
  return found && toCitations(found, at, found[0].lastIndexOf(found.groups?.list ?? ''));
}

const INA_SECTIONS = table(INA);

/** Path of a section of the Immigration and Nationality Act in the U.S. Code, or null. */
export function sectionOfImmigrationAct(section: string): string | null {
  const own = INA_SECTIONS.get(section);
  return own === undefined ? null : `/us/usc/t8/s${own}`;
}

/** The sections of the list that begins `lead` characters after `at`; the first takes what is before, the last what is behind. */
function toCitations(
  { 0: whole, groups: { act = '', list = '' } = {} }: RegExpExecArray,
  at: number,
  lead: number,
): readonly Citation[] {
  const named = BY_NAME.get(plain(act));
  const items = [...list.matchAll(ITEM)];
  return items.map(({ 0: item, 1: number = '', 2: subs = '', index }, i) => {
    const start = i === 0 ? at : at + lead + index;
    const end = i === items.length - 1 ? at + whole.length : at + lead + index + item.length;
    const section = named?.sections === null ? number : named?.sections.get(number);
    const base = section === undefined ? null : `/us/usc/t${named?.title}/s${section}`;
    const ref = base === null ? null : base + subsectionPath(subs.replace(/\s+/g, ''));
    return { type: 'citation', kind: 'instrument', start, end, ref, base, section: number };
  });
}
