/** A date as precise as it is known, in words: "2022", "February 2022", "3 February 2022". What is no date stays as it is. */
export function partialDateInWords(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const moment = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(moment);
}

/** The first day that a partial date may mean. What is no date stays as it is, for the server to refuse. */
export function firstDay(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-01-01`;
  return /^\d{4}-\d\d$/.test(date) ? `${date}-01` : date;
}

/** The last day that a partial date may mean. */
export function lastDay(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`;
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(date) ?? [];
  if (year === undefined) return date;
  const day = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${date}-${day}`;
}
