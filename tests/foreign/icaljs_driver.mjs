// What ical.js (the reader in Thunderbird) makes of calendar files: JSON in, JSON out, for all files in one
// process. The form of both is told in `readers.py`. The only argument is the path of the package's module.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);
const wanted = JSON.parse(readFileSync(0, "utf8"));
const found = {};
for (const [name, text] of Object.entries(wanted.files)) {
  found[name] = fileOf(text, wanted.most);
}
process.stdout.write(JSON.stringify(found));

function fileOf(text, most) {
  let whole;
  try {
    whole = new ICAL.Component(ICAL.parse(text));
  } catch (error) {
    return { errors: [String(error)], entries: [] };
  }
  const entries = [];
  for (const kind of ["vevent", "vtodo"]) {
    for (const part of whole.getAllSubcomponents(kind)) entries.push(entryOf(part, most));
  }
  return { errors: [], entries };
}

function entryOf(part, most) {
  const people = part.getAllProperties("attendee");
  const text = (name) => String(part.getFirstPropertyValue(name) ?? "");
  const start = part.name === "vtodo" ? part.getFirstPropertyValue("due") : part.getFirstPropertyValue("dtstart");
  return {
    kind: part.name.toUpperCase(),
    uid: text("uid"),
    instance: moment(part.getFirstPropertyValue("recurrence-id")),
    summary: text("summary"),
    description: text("description"),
    location: text("location"),
    people: people.map((each) => each.getFirstValue()),
    names: people.map((each) => each.getFirstParameter("cn") ?? ""),
    starts: startsOf(part, start, most),
    end: moment(part.getFirstPropertyValue("dtend")),
    alarms: part.getAllSubcomponents("valarm").map((each) => each.getFirstPropertyValue("trigger").toSeconds()),
  };
}

function startsOf(part, start, most) {
  const rule = part.getFirstPropertyValue("rrule");
  if (!rule) return [moment(start)];
  const without = new Set(part.getAllProperties("exdate").flatMap((each) => each.getValues().map(moment)));
  const times = rule.iterator(start);
  const found = [];
  while (found.length < most) {
    const next = times.next();
    if (!next) break;
    if (!without.has(moment(next))) found.push(moment(next));
  }
  return found;
}

// An instant in UTC, a day, or a time without a zone; empty for none.
function moment(time) {
  if (!time) return "";
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}
