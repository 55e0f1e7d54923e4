/** Decides whether a day is in the calendar. JavaScript takes 30 February for 2 March. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || month > 12 || !day) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
