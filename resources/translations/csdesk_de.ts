<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>csdesk</name>
  <message>
   <source> (as of yesterday)</source>
   <translation> (Stand gestern)</translation>
  </message>
  <message>
   <source> (as of {day})</source>
   <translation> (Stand {day})</translation>
  </message>
  <message>
   <source> (this column is read day first)</source>
   <translation> (diese Spalte wird mit dem Tag zuerst gelesen)</translation>
  </message>
  <message>
   <source> (this column is read month first)</source>
   <translation> (diese Spalte wird mit dem Monat zuerst gelesen)</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source> and others</source>
   <translation> und andere</translation>
  </message>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source>'{code}' is not a currency.</source>
   <translation>„{code}“ ist keine Währung.</translation>
  </message>
  <message>
   <source>'{typed}' cannot be used. Write up to {most} numbers from 0 to {highest}, or none.</source>
   <translation>„{typed}“ kann so nicht verwendet werden. Schreiben Sie Zahlen von 0 bis {highest}, höchstens {most}, oder „keine“.</translation>
  </message>
  <message>
   <source>'{typed}' is neither event nor todo nor none.</source>
   <translation>„{typed}“ ist weder Eintrag noch Aufgabe noch „keine“.</translation>
  </message>
  <message>
   <source>'{typed}' is no length.</source>
   <translation>„{typed}“ ist keine Dauer.</translation>
  </message>
  <message>
   <source>'{typed}' is none of: {choices}.</source>
   <translation>„{typed}“ ist keines von: {choices}.</translation>
  </message>
  <message>
   <source>'{typed}' is none of: {words}.</source>
   <translation>„{typed}“ ist keines von: {words}.</translation>
  </message>
  <message>
   <source>'{typed}' is not a cadence. Write the ideal and the longest number of days, such as 30 60; the longest is no less than the ideal.</source>
   <translation>„{typed}“ ist kein Rhythmus. Schreiben Sie die ideale und die höchste Zahl von Tagen, etwa 30 60; die höchste ist nicht kleiner als die ideale.</translation>
  </message>
  <message>
   <source>'{typed}' is not a channel.</source>
   <translation>„{typed}“ ist kein Kanal.</translation>
  </message>
  <message>
   <source>'{typed}' is not a day of the week. Write mon tue wed.</source>
   <translation>„{typed}“ ist kein Wochentag. Schreiben Sie Mo Di Mi.</translation>
  </message>
  <message>
   <source>'{typed}' is not a direction.</source>
   <translation>„{typed}“ ist keine Richtung.</translation>
  </message>
  <message>
   <source>'{typed}' is not a number from {lowest} to {highest}.</source>
   <translation>„{typed}“ ist keine Zahl von {lowest} bis {highest}.</translation>
  </message>
  <message>
   <source>'{typed}' is not a number of minutes.</source>
   <translation>„{typed}“ ist keine Zahl von Minuten.</translation>
  </message>
  <message>
   <source>'{typed}' is not a number of seats.</source>
   <translation>„{typed}“ ist keine Anzahl von Plätzen.</translation>
  </message>
  <message>
   <source>'{typed}' is not a number of {what}.</source>
   <translation>„{typed}“ ist keine Zahl für: {what}.</translation>
  </message>
  <message>
   <source>'{typed}' is not a number.</source>
   <translation>„{typed}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>'{typed}' is not a price cap.</source>
   <translation>„{typed}“ ist keine Preisgrenze.</translation>
  </message>
  <message>
   <source>'{typed}' is not a rate. Write a number such as 0.92.</source>
   <translation>„{typed}“ ist kein Kurs. Schreiben Sie eine Zahl wie 0,92.</translation>
  </message>
  <message>
   <source>'{typed}' is not a time of day. Write it like 09:00.</source>
   <translation>„{typed}“ ist keine Uhrzeit. Schreiben Sie sie wie 09:00.</translation>
  </message>
  <message>
   <source>'{typed}' is not a time zone. Did you mean {names}?</source>
   <translation>„{typed}“ ist keine Zeitzone. Meinten Sie {names}?</translation>
  </message>
  <message>
   <source>'{typed}' is not a time zone. Write it like Europe/Berlin.</source>
   <translation>„{typed}“ ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.</translation>
  </message>
  <message>
   <source>'{typed}' is not a whole number from {lowest} to {highest}.</source>
   <translation>„{typed}“ ist keine ganze Zahl von {lowest} bis {highest}.</translation>
  </message>
  <message>
   <source>'{typed}' is not an amount.</source>
   <translation>„{typed}“ ist kein Betrag.</translation>
  </message>
  <message>
   <source>'{typed}' is not an ISO 4217 currency code such as EUR.</source>
   <translation>„{typed}“ ist kein Währungscode nach ISO 4217 wie EUR.</translation>
  </message>
  <message>
   <source>'{typed}' is nothing that an agenda has. There are: {names}.</source>
   <translation>„{typed}“ kommt in keiner Agenda vor. Es gibt: {names}.</translation>
  </message>
  <message>
   <source>'{word}' is no reason.</source>
   <translation>„{word}“ ist kein Grund.</translation>
  </message>
  <message>
   <source>+ Better</source>
   <translation>+ Besser</translation>
  </message>
  <message>
   <source>+0 Call the decision maker
+14 Send the offer
+37 they: decision</source>
   <translation>+0 Entscheider anrufen
+14 Angebot senden
+37 Kunde: Entscheidung</translation>
  </message>
  <message>
   <source>+{count} more</source>
   <translation>+{count} weitere</translation>
  </message>
  <message>
   <source>/call Ana 15m price question :: send offer fri</source>
   <translation>/anruf Ana 15m Preisfrage :: Angebot senden fr</translation>
  </message>
  <message>
   <source>12, or annual</source>
   <translation>12, oder jährlich</translation>
  </message>
  <message>
   <source>150 or -150; empty: not known</source>
   <translation>150 oder -150; leer: nicht bekannt</translation>
  </message>
  <message>
   <source>17 May</source>
   <translation>17. Mai</translation>
  </message>
  <message>
   <source>17 May 2024</source>
   <translation>17. Mai 2024</translation>
  </message>
  <message>
   <source>17 May, with or without a year</source>
   <translation>17. Mai, mit oder ohne Jahr</translation>
  </message>
  <message>
   <source>30 min</source>
   <translation>30 min</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 Tage</translation>
  </message>
  <message>
   <source>= Same</source>
   <translation>= Gleich</translation>
  </message>
  <message>
   <source>a an one typed</source>
   <translation>ein eine einem einer</translation>
  </message>
  <message>
   <source>A bad rating is up to</source>
   <translation>Eine schlechte Bewertung geht bis</translation>
  </message>
  <message>
   <source>A birthday</source>
   <translation>Ein Geburtstag</translation>
  </message>
  <message>
   <source>A calendar</source>
   <translation>Ein Kalender</translation>
  </message>
  <message>
   <source>A calendar that takes events only has no tasks: change how the agenda shows them.</source>
   <translation>Ein Kalender nur für Termine nimmt keine Aufgaben: Ändern Sie, wie die Agenda sie zeigt.</translation>
  </message>
  <message>
   <source>A call takes</source>
   <translation>Ein Anruf dauert</translation>
  </message>
  <message>
   <source>a cell has more than 1 MiB</source>
   <translation>eine Zelle hat mehr als 1 MiB</translation>
  </message>
  <message>
   <source>A champion who left counts for</source>
   <translation>Ein gegangener Champion zählt</translation>
  </message>
  <message>
   <source>A check-in cannot last {minutes} minutes.</source>
   <translation>Ein Termin kann nicht {minutes} Minuten dauern.</translation>
  </message>
  <message>
   <source>A check-in in the year {year} cannot be put into a calendar.</source>
   <translation>Ein Termin im Jahr {year} lässt sich in keinen Kalender eintragen.</translation>
  </message>
  <message>
   <source>A check-in in the year {year} cannot be.</source>
   <translation>Einen Termin im Jahr {year} kann es nicht geben.</translation>
  </message>
  <message>
   <source>A check-in is today</source>
   <translation>Heute ist ein Termin</translation>
  </message>
  <message>
   <source>A check-in of {minutes} minutes cannot be.</source>
   <translation>Einen Termin von {minutes} Minuten kann es nicht geben.</translation>
  </message>
  <message>
   <source>A check-in passed and is not logged</source>
   <translation>Ein Termin ist vorbei und nicht erfasst</translation>
  </message>
  <message>
   <source>A check-in stays with its account: plan a new one for another.</source>
   <translation>Ein Termin bleibt bei seinem Kunden: Planen Sie für einen anderen einen neuen.</translation>
  </message>
  <message>
   <source>A checklist is stuck after</source>
   <translation>Eine Checkliste steht nach</translation>
  </message>
  <message>
   <source>A closed ticket counts for</source>
   <translation>Ein geschlossenes Ticket zählt</translation>
  </message>
  <message>
   <source>a compressed file</source>
   <translation>eine komprimierte Datei</translation>
  </message>
  <message>
   <source>A contact lasts 24 hours at most.</source>
   <translation>Ein Kontakt dauert höchstens 24 Stunden.</translation>
  </message>
  <message>
   <source>A contract cannot end on {later}, before it starts on {starts}.</source>
   <translation>Ein Vertrag kann nicht am {later} enden, bevor er am {starts} beginnt.</translation>
  </message>
  <message>
   <source>A contract cannot renew on {later}, before it starts on {starts}.</source>
   <translation>Ein Vertrag kann sich nicht am {later} verlängern, bevor er am {starts} beginnt.</translation>
  </message>
  <message>
   <source>A count</source>
   <translation>Eine Anzahl</translation>
  </message>
  <message>
   <source>a currency they pay in</source>
   <translation>eine Währung, in der gezahlt wird</translation>
  </message>
  <message>
   <source>A customer anniversary</source>
   <translation>Ein Jahrestag als Kunde</translation>
  </message>
  <message>
   <source>a database</source>
   <translation>eine Datenbank</translation>
  </message>
  <message>
   <source>A day in the year {year} cannot be put into a calendar.</source>
   <translation>Ein Tag im Jahr {year} lässt sich in keinen Kalender eintragen.</translation>
  </message>
  <message>
   <source>A dismissal needs a reason.</source>
   <translation>Ein Verwerfen braucht einen Grund.</translation>
  </message>
  <message>
   <source>A due day needs a next step.</source>
   <translation>Ein Fälligkeitstag braucht einen nächsten Schritt.</translation>
  </message>
  <message>
   <source>A file with your whole agenda, written anew after each change. Put it into a folder that your calendar reads, or that is kept in step with your phone.</source>
   <translation>Eine Datei mit Ihrer ganzen Agenda, nach jeder Änderung neu geschrieben. Legen Sie sie in einen Ordner, den Ihr Kalender liest oder der mit Ihrem Telefon abgeglichen wird.</translation>
  </message>
  <message>
   <source>A first day is missing.</source>
   <translation>Ein erster Tag fehlt.</translation>
  </message>
  <message>
   <source>A guest</source>
   <translation>Ein Gast</translation>
  </message>
  <message>
   <source>A later one, {day}, is on a public holiday in {country}: {holiday}.</source>
   <translation>Ein späteres Treffen, {day}, fällt auf einen Feiertag ({country}): {holiday}.</translation>
  </message>
  <message>
   <source>A later one, {day}, is on a {weekday}, a day off there.</source>
   <translation>Ein späteres Treffen, {day}, fällt auf einen {weekday}, der dort frei ist.</translation>
  </message>
  <message>
   <source>A line is billed every month or less often.</source>
   <translation>Ein Posten wird jeden Monat oder seltener abgerechnet.</translation>
  </message>
  <message>
   <source>A line keeps its currency, {code}.</source>
   <translation>Ein Posten behält seine Währung, {code}.</translation>
  </message>
  <message>
   <source>A mail takes</source>
   <translation>Eine E-Mail dauert</translation>
  </message>
  <message>
   <source>A measured value cannot be negative: {text}.</source>
   <translation>Ein Messwert kann nicht negativ sein: {text}.</translation>
  </message>
  <message>
   <source>A meeting takes</source>
   <translation>Ein Treffen dauert</translation>
  </message>
  <message>
   <source>A message takes</source>
   <translation>Eine Nachricht dauert</translation>
  </message>
  <message>
   <source>A minus needs a condition after it.</source>
   <translation>Nach einem Minus gehört eine Bedingung.</translation>
  </message>
  <message>
   <source>a month</source>
   <translation>im Monat</translation>
  </message>
  <message>
   <source>A name is enough. Add people on its page, and log a talk when one happens.</source>
   <translation>Ein Name genügt. Personen kommen auf seiner Seite dazu; erfassen Sie ein Gespräch, wenn es stattfindet.</translation>
  </message>
  <message>
   <source>A name is needed.</source>
   <translation>Ein Name ist nötig.</translation>
  </message>
  <message>
   <source>A note for this account was not saved last time. It is added.</source>
   <translation>Eine Notiz zu diesem Kunden wurde letztes Mal nicht gespeichert. Sie ist angefügt.</translation>
  </message>
  <message>
   <source>A notice period</source>
   <translation>Eine Kündigungsfrist</translation>
  </message>
  <message numerus="yes">
   <source>A notice period has 0 to {n} days.</source>
   <extracomment>A notice period has 0 to {n} day.</extracomment>
   <translation>
    <numerusform>Eine Kündigungsfrist hat 0 bis {n} Tag.</numerusform>
    <numerusform>Eine Kündigungsfrist hat 0 bis {n} Tage.</numerusform>
   </translation>
  </message>
  <message>
   <source>A number by hand of the same day and metric is corrected, not added.</source>
   <translation>Eine von Hand eingetragene Zahl desselben Tages und derselben Messgröße wird berichtigt, nicht addiert.</translation>
  </message>
  <message>
   <source>A number of seats is missing.</source>
   <translation>Eine Anzahl von Plätzen fehlt.</translation>
  </message>
  <message>
   <source>a PDF document</source>
   <translation>ein PDF-Dokument</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <source>A plateau lasts</source>
   <translation>Ein Stillstand dauert</translation>
  </message>
  <message>
   <source>a playbook at work there</source>
   <translation>ein Playbook, das dort läuft</translation>
  </message>
  <message>
   <source>A playbook has at most 200 steps.</source>
   <translation>Ein Playbook hat höchstens 200 Schritte.</translation>
  </message>
  <message>
   <source>A playbook needs a name.</source>
   <translation>Ein Playbook braucht einen Namen.</translation>
  </message>
  <message>
   <source>A playbook needs steps.</source>
   <translation>Ein Playbook braucht Schritte.</translation>
  </message>
  <message>
   <source>A promised next step is due</source>
   <translation>Ein zugesagter nächster Schritt ist fällig</translation>
  </message>
  <message>
   <source>A public holiday of theirs is ahead</source>
   <translation>Ein Feiertag des Kunden steht bevor</translation>
  </message>
  <message>
   <source>a quarter</source>
   <translation>im Quartal</translation>
  </message>
  <message>
   <source>a quotation mark is not closed</source>
   <translation>ein Anführungszeichen ist nicht geschlossen</translation>
  </message>
  <message>
   <source>A quotation mark is not closed, or a letter stands right after it.</source>
   <translation>Ein Anführungszeichen ist nicht geschlossen, oder ein Buchstabe folgt direkt danach.</translation>
  </message>
  <message>
   <source>A rating</source>
   <translation>Eine Bewertung</translation>
  </message>
  <message>
   <source>A rating is 1 to 5, not {text}.</source>
   <translation>Eine Bewertung liegt bei 1 bis 5, nicht bei {text}.</translation>
  </message>
  <message>
   <source>A renewal comes into its window</source>
   <translation>Eine Verlängerung kommt in ihr Zeitfenster</translation>
  </message>
  <message>
   <source>A renewal needs a product.</source>
   <translation>Eine Verlängerung braucht ein Produkt.</translation>
  </message>
  <message>
   <source>A renewal passed and is not settled</source>
   <translation>Eine Verlängerung ist vorbei und nicht geklärt</translation>
  </message>
  <message>
   <source>A rule of thumb with csdesk's own starting values, not a measured truth.</source>
   <translation>Eine Faustregel mit Ausgangswerten von csdesk, keine gemessene Wahrheit.</translation>
  </message>
  <message>
   <source>A sample of use needs a metric.</source>
   <translation>Eine Messung der Nutzung braucht eine Messgröße.</translation>
  </message>
  <message>
   <source>A series is one entry, with its exceptions.</source>
   <translation>Eine Serie ist ein Eintrag, mit ihren Ausnahmen.</translation>
  </message>
  <message>
   <source>A snooze needs an end.</source>
   <translation>Eine Zurückstellung braucht ein Ende.</translation>
  </message>
  <message>
   <source>a sponsor not met for longer is a reason</source>
   <translation>ein länger nicht getroffener Sponsor ist ein Grund</translation>
  </message>
  <message>
   <source>A step is due 0 to 3650 days after the start.</source>
   <translation>Ein Schritt ist 0 bis 3650 Tage nach dem Beginn fällig.</translation>
  </message>
  <message>
   <source>A step is ours or theirs, by a known channel.</source>
   <translation>Ein Schritt ist unserer oder der des Kunden, über einen bekannten Kanal.</translation>
  </message>
  <message>
   <source>A step of the checklist is late</source>
   <translation>Ein Schritt der Checkliste ist überfällig</translation>
  </message>
  <message>
   <source>A table cannot be written as {ending}.</source>
   <translation>Eine Tabelle kann nicht als {ending} geschrieben werden.</translation>
  </message>
  <message>
   <source>A tag needs a word.</source>
   <translation>Ein Schlagwort braucht ein Wort.</translation>
  </message>
  <message>
   <source>A task is due</source>
   <translation>Eine Aufgabe ist fällig</translation>
  </message>
  <message>
   <source>A task needs words.</source>
   <translation>Eine Aufgabe braucht Worte.</translation>
  </message>
  <message>
   <source>A template needs a name.</source>
   <translation>Eine Vorlage braucht einen Namen.</translation>
  </message>
  <message>
   <source>A term has 1 to {most} months.</source>
   <translation>Eine Laufzeit hat 1 bis {most} Monate.</translation>
  </message>
  <message>
   <source>a ticket is open</source>
   <translation>ein Ticket ist offen</translation>
  </message>
  <message>
   <source>A ticket was rated badly</source>
   <translation>Ein Ticket wurde schlecht bewertet</translation>
  </message>
  <message>
   <source>a ticket was rated {rating} of 5</source>
   <translation>ein Ticket wurde mit {rating} von 5 bewertet</translation>
  </message>
  <message>
   <source>A value of use is zero or more, and finite.</source>
   <translation>Ein Wert der Nutzung ist null oder mehr, und endlich.</translation>
  </message>
  <message>
   <source>A view needs a name.</source>
   <translation>Eine Ansicht braucht einen Namen.</translation>
  </message>
  <message>
   <source>a year</source>
   <translation>p. a.</translation>
  </message>
  <message>
   <source>A, B or C</source>
   <translation>A, B oder C</translation>
  </message>
  <message>
   <source>about</source>
   <translation>worum es ging</translation>
  </message>
  <message>
   <source>About csdesk</source>
   <translation>Über csdesk</translation>
  </message>
  <message>
   <source>Above it</source>
   <translation>Darüber</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <source>accept proposal</source>
   <translation>Vorschlag annehmen</translation>
  </message>
  <message>
   <source>Accept the new time</source>
   <translation>Neue Zeit annehmen</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>zugesagt</translation>
  </message>
  <message>
   <source>Accepted a proposal</source>
   <translation>Vorschlag angenommen</translation>
  </message>
  <message>
   <source>Accepted: {title}</source>
   <translation>Zugesagt: {title}</translation>
  </message>
  <message>
   <source>Access, data and settings: what is still missing</source>
   <translation>Zugänge, Daten und Einstellungen: was noch fehlt</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>account</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>Account book</source>
   <translation>Kundenbuch</translation>
  </message>
  <message>
   <source>Account books (*.csdesk);;All files (*)</source>
   <translation>Kundenbücher (*.csdesk);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Account or tag</source>
   <translation>Kunde oder Schlagwort</translation>
  </message>
  <message>
   <source>Account that is not in the book</source>
   <translation>Kunde, der nicht im Buch steht</translation>
  </message>
  <message>
   <source>Account {name}</source>
   <translation>Kunde {name}</translation>
  </message>
  <message>
   <source>Account: checklist</source>
   <translation>Kunde: Checkliste</translation>
  </message>
  <message>
   <source>Account: contracts</source>
   <translation>Kunde: Verträge</translation>
  </message>
  <message>
   <source>Account: history</source>
   <translation>Kunde: Änderungen</translation>
  </message>
  <message>
   <source>Account: overview</source>
   <translation>Kunde: Überblick</translation>
  </message>
  <message>
   <source>Account: people</source>
   <translation>Kunde: Personen</translation>
  </message>
  <message>
   <source>Account: tasks</source>
   <translation>Kunde: Aufgaben</translation>
  </message>
  <message>
   <source>Account: timeline</source>
   <translation>Kunde: Verlauf</translation>
  </message>
  <message>
   <source>Account: use</source>
   <translation>Kunde: Nutzung</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>accounts</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Accounts and people</source>
   <translation>Kunden und Personen</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Aktionen</translation>
  </message>
  <message>
   <source>actions</source>
   <translation>Aktionen</translation>
  </message>
  <message>
   <source>Actions for {account}</source>
   <translation>Aktionen für {account}</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <source>active</source>
   <translation>aktiv</translation>
  </message>
  <message>
   <source>Active contacts</source>
   <translation>Aktive Kontakte</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add a column with the account's id or name; if the rows are accounts, remove the mail addresses.</source>
   <translation>Fügen Sie eine Spalte mit Kennung oder Name des Kunden hinzu; sind die Zeilen Kunden, entfernen Sie die E-Mail-Adressen.</translation>
  </message>
  <message>
   <source>Add a contract</source>
   <translation>Vertrag hinzufügen</translation>
  </message>
  <message>
   <source>Add a file name such as csdesk.ics.</source>
   <translation>Geben Sie einen Dateinamen wie csdesk.ics an.</translation>
  </message>
  <message>
   <source>Add a guest with an e-mail address.</source>
   <translation>Fügen Sie einen Gast mit E-Mail-Adresse hinzu.</translation>
  </message>
  <message>
   <source>Add a line</source>
   <translation>Posten hinzufügen</translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>Person hinzufügen</translation>
  </message>
  <message>
   <source>Add a product</source>
   <translation>Produkt hinzufügen</translation>
  </message>
  <message>
   <source>Add a promise</source>
   <translation>Zusage hinzufügen</translation>
  </message>
  <message>
   <source>Add a rate</source>
   <translation>Kurs hinzufügen</translation>
  </message>
  <message>
   <source>Add a revenue event</source>
   <translation>Umsatzänderung hinzufügen</translation>
  </message>
  <message>
   <source>Add a step …</source>
   <translation>Schritt hinzufügen …</translation>
  </message>
  <message>
   <source>Add a step … (N)</source>
   <translation>Schritt hinzufügen … (N)</translation>
  </message>
  <message>
   <source>Add a tag</source>
   <translation>Schlagwort hinzufügen</translation>
  </message>
  <message>
   <source>Add an address to the contact, or leave this guest out.</source>
   <translation>Tragen Sie beim Kontakt eine Adresse ein, oder lassen Sie diesen Gast weg.</translation>
  </message>
  <message>
   <source>Add another tag …</source>
   <translation>Anderes Schlagwort hinzufügen …</translation>
  </message>
  <message>
   <source>Add as a guest</source>
   <translation>Als Gast aufnehmen</translation>
  </message>
  <message>
   <source>add guest</source>
   <translation>Gast aufnehmen</translation>
  </message>
  <message>
   <source>Add one to the person, or tell them by phone.</source>
   <translation>Tragen Sie bei der Person eine ein, oder geben Sie telefonisch Bescheid.</translation>
  </message>
  <message>
   <source>add template</source>
   <translation>Vorlage hinzufügen</translation>
  </message>
  <message>
   <source>Add the people you talk to: a name is enough, the rest can follow.</source>
   <translation>Tragen Sie die Personen ein, mit denen Sie sprechen: Ein Name genügt, der Rest kann folgen.</translation>
  </message>
  <message>
   <source>Add the task by hand.</source>
   <translation>Fügen Sie die Aufgabe von Hand hinzu.</translation>
  </message>
  <message>
   <source>Add them.</source>
   <translation>Ergänzen Sie sie.</translation>
  </message>
  <message>
   <source>Add to {account}</source>
   <translation>Zu {account} hinzufügen</translation>
  </message>
  <message>
   <source>Add use by hand</source>
   <translation>Nutzung von Hand eintragen</translation>
  </message>
  <message>
   <source>Add what they pay for: products, seats, amount and the day it renews.</source>
   <translation>Tragen Sie ein, wofür der Kunde zahlt: Produkte, Plätze, Betrag und den Tag der Verlängerung.</translation>
  </message>
  <message>
   <source>Add your first account</source>
   <translation>Ersten Kunden anlegen</translation>
  </message>
  <message>
   <source>Add “{tag}”</source>
   <translation>„{tag}“ hinzufügen</translation>
  </message>
  <message>
   <source>Added a change of revenue</source>
   <translation>Umsatzänderung hinzugefügt</translation>
  </message>
  <message>
   <source>Added a contract</source>
   <translation>Vertrag hinzugefügt</translation>
  </message>
  <message>
   <source>Added a guest</source>
   <translation>Gast aufgenommen</translation>
  </message>
  <message>
   <source>Added a person</source>
   <translation>Person hinzugefügt</translation>
  </message>
  <message>
   <source>Added a playbook</source>
   <translation>Playbook hinzugefügt</translation>
  </message>
  <message>
   <source>Added a step</source>
   <translation>Schritt hinzugefügt</translation>
  </message>
  <message>
   <source>Added a task</source>
   <translation>Aufgabe hinzugefügt</translation>
  </message>
  <message>
   <source>Added a template</source>
   <translation>Vorlage hinzugefügt</translation>
  </message>
  <message>
   <source>Added an account</source>
   <translation>Kunde angelegt</translation>
  </message>
  <message>
   <source>Added use</source>
   <translation>Nutzung hinzugefügt</translation>
  </message>
  <message>
   <source>added: {what}</source>
   <translation>hinzugefügt: {what}</translation>
  </message>
  <message>
   <source>Adding it was taken back {day}. Add it again if you need it.</source>
   <translation>Das Anlegen wurde {day} zurückgenommen. Legen Sie ihn neu an, wenn Sie ihn brauchen.</translation>
  </message>
  <message>
   <source>Address of the server</source>
   <translation>Adresse des Servers</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Erfahren</translation>
  </message>
  <message>
   <source>advanced</source>
   <translation>erfahren</translation>
  </message>
  <message>
   <source>Advocate</source>
   <translation>Fürsprecher</translation>
  </message>
  <message>
   <source>advocate</source>
   <translation>Fürsprecher</translation>
  </message>
  <message>
   <source>Advocates</source>
   <translation>Fürsprecher</translation>
  </message>
  <message>
   <source>Agenda</source>
   <translation>Tagesordnung</translation>
  </message>
  <message>
   <source>Agenda:</source>
   <translation>Tagesordnung:</translation>
  </message>
  <message>
   <source>ago typed</source>
   <translation>vor</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Vereinbart</translation>
  </message>
  <message>
   <source>agreed or renewing by itself</source>
   <translation>vereinbart oder verlängert sich von selbst</translation>
  </message>
  <message>
   <source>Agreed, same price</source>
   <translation>Vereinbart, gleicher Preis</translation>
  </message>
  <message>
   <source>Agreed, {change}</source>
   <translation>Vereinbart, {change}</translation>
  </message>
  <message>
   <source>Alarm before a check-in</source>
   <translation>Erinnerung vor einem Termin</translation>
  </message>
  <message>
   <source>Alarms before a renewal</source>
   <translation>Erinnerungen vor einer Verlängerung</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>All accounts</source>
   <translation>Alle Kunden</translation>
  </message>
  <message>
   <source>All converted to {currency} at your rates</source>
   <translation>Alles umgerechnet in {currency} zu Ihren Kursen</translation>
  </message>
  <message>
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
  <message>
   <source>All hangs on one person</source>
   <translation>Alles hängt an einer Person</translation>
  </message>
  <message>
   <source>All meetings of “{title}” are cancelled.</source>
   <translation>Alle Treffen der Serie „{title}“ sind abgesagt.</translation>
  </message>
  <message>
   <source>All of the series</source>
   <translation>Die ganze Serie</translation>
  </message>
  <message>
   <source>All {count} people</source>
   <translation>Alle {count} Personen</translation>
  </message>
  <message>
   <source>All {count} tasks</source>
   <translation>Alle {count} Aufgaben</translation>
  </message>
  <message numerus="yes">
   <source>All {n} entries that csdesk put into {name} are gone, so nothing was changed.</source>
   <extracomment>The {n} entry that csdesk put into {name} is gone, so nothing was changed.</extracomment>
   <translation>
    <numerusform>Der {n} Eintrag, den csdesk in {name} angelegt hat, ist weg, daher wurde nichts geändert.</numerusform>
    <numerusform>Alle {n} Einträge, die csdesk in {name} angelegt hat, sind weg, daher wurde nichts geändert.</numerusform>
   </translation>
  </message>
  <message>
   <source>All; or the name of an account or a tag</source>
   <translation>Alle; oder Name eines Kunden oder Schlagworts</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>Amount (smallest unit)</source>
   <translation>Betrag (kleinste Einheit)</translation>
  </message>
  <message>
   <source>amount not known</source>
   <translation>Betrag nicht bekannt</translation>
  </message>
  <message>
   <source>Amounts without a rate are shown by themselves and are never added to others.</source>
   <translation>Beträge ohne Kurs stehen für sich und werden nie zu anderen addiert.</translation>
  </message>
  <message>
   <source>an account below it is not offered; from 0 to 1</source>
   <translation>ein Kunde darunter wird nicht vorgeschlagen; von 0 bis 1</translation>
  </message>
  <message>
   <source>An amount cannot be negative: {text}.</source>
   <translation>Ein Betrag kann nicht negativ sein: {text}.</translation>
  </message>
  <message>
   <source>An amount of this size cannot be.</source>
   <translation>Einen Betrag dieser Größe kann es nicht geben.</translation>
  </message>
  <message>
   <source>An answer has a few kilobytes: choose another file.</source>
   <translation>Eine Antwort hat ein paar Kilobyte: Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>An entry</source>
   <translation>Ein Eintrag</translation>
  </message>
  <message>
   <source>an escalated ticket is open</source>
   <translation>ein eskaliertes Ticket ist offen</translation>
  </message>
  <message>
   <source>An escalated ticket was closed without a call</source>
   <translation>Ein eskaliertes Ticket wurde ohne Anruf geschlossen</translation>
  </message>
  <message>
   <source>An event takes</source>
   <translation>Eine Veranstaltung dauert</translation>
  </message>
  <message>
   <source>an Excel workbook, or another zipped file</source>
   <translation>eine Excel-Mappe oder eine andere gezippte Datei</translation>
  </message>
  <message>
   <source>An MRR of {typed} cannot be.</source>
   <translation>Einen MRR von {typed} kann es nicht geben.</translation>
  </message>
  <message>
   <source>an offer is out</source>
   <translation>ein Angebot ist draußen</translation>
  </message>
  <message>
   <source>an old Excel workbook</source>
   <translation>eine alte Excel-Mappe</translation>
  </message>
  <message>
   <source>and {more}</source>
   <translation>und {more}</translation>
  </message>
  <message numerus="yes">
   <source>and {n} more fields</source>
   <extracomment>and {n} more field</extracomment>
   <translation>
    <numerusform>und {n} weiteres Feld</numerusform>
    <numerusform>und {n} weitere Felder</numerusform>
   </translation>
  </message>
  <message>
   <source>Anniversary</source>
   <translation>Jahrestag</translation>
  </message>
  <message>
   <source>Another champion</source>
   <translation>Anderer Champion</translation>
  </message>
  <message>
   <source>another device</source>
   <translation>ein anderes Gerät</translation>
  </message>
  <message>
   <source>another disk is safest; empty: beside the account book</source>
   <translation>ein anderer Datenträger ist am sichersten; leer: neben dem Kundenbuch</translation>
  </message>
  <message>
   <source>Another file stands in the place of the account book {path}. You see the book as it was; nothing can be stored in it. Save a copy, or open the file that is there now.</source>
   <translation>An der Stelle des Kundenbuchs {path} liegt eine andere Datei. Sie sehen das Buch, wie es war; darin kann nichts gespeichert werden. Speichern Sie eine Kopie, oder öffnen Sie die Datei, die jetzt dort liegt.</translation>
  </message>
  <message>
   <source>Another mail about this check-in is being sent.</source>
   <translation>Eine andere E-Mail zu diesem Termin wird gerade gesendet.</translation>
  </message>
  <message>
   <source>Another mail about this check-in may have gone out. Decide about that one first.</source>
   <translation>Eine andere E-Mail zu diesem Termin ist vielleicht hinausgegangen. Entscheiden Sie zuerst über jene.</translation>
  </message>
  <message>
   <source>Another name …</source>
   <translation>Anderer Name …</translation>
  </message>
  <message>
   <source>Another program works on this entry at {host}.</source>
   <translation>Ein anderes Programm arbeitet bei {host} an diesem Eintrag.</translation>
  </message>
  <message>
   <source>Another time</source>
   <translation>Andere Zeit</translation>
  </message>
  <message>
   <source>Another time …</source>
   <translation>Andere Zeit …</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Answer by a mail of your own.</source>
   <translation>Antworten Sie mit einer eigenen E-Mail.</translation>
  </message>
  <message>
   <source>Answer it in your calendar.</source>
   <translation>Beantworten Sie sie in Ihrem Kalender.</translation>
  </message>
  <message>
   <source>Answer noted</source>
   <translation>Antwort vermerkt</translation>
  </message>
  <message>
   <source>Answer the invitation</source>
   <translation>Einladung beantworten</translation>
  </message>
  <message>
   <source>Answer the invitation instead.</source>
   <translation>Beantworten Sie stattdessen die Einladung.</translation>
  </message>
  <message>
   <source>Answer them within</source>
   <translation>Antworten innerhalb von</translation>
  </message>
  <message>
   <source>Answer to the new offer</source>
   <translation>Antwort auf das neue Angebot</translation>
  </message>
  <message>
   <source>Answer …</source>
   <translation>Antworten …</translation>
  </message>
  <message>
   <source>answered {day}</source>
   <translation>geantwortet {day}</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <source>Answers (*.ics *.eml);;All files (*)</source>
   <translation>Antworten (*.ics *.eml);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Answers by hand</source>
   <translation>Antworten von Hand</translation>
  </message>
  <message>
   <source>Answers of guests</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Answers read</source>
   <translation>Gelesene Antworten</translation>
  </message>
  <message>
   <source>Answers: add who answered as a guest</source>
   <translation>Antworten: Absender als Gast aufnehmen</translation>
  </message>
  <message>
   <source>Answers: read as another calendar</source>
   <translation>Antworten: als anderen Kalender einlesen</translation>
  </message>
  <message>
   <source>any day, or 1 dec</source>
   <translation>jeder Tag, oder 1. dez</translation>
  </message>
  <message>
   <source>any day, or 31 dec</source>
   <translation>jeder Tag, oder 31. dez</translation>
  </message>
  <message>
   <source>Anybody</source>
   <translation>Irgendwer</translation>
  </message>
  <message>
   <source>Anything you want to bring</source>
   <translation>Alles, was Sie mitbringen möchten</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>Apr.</translation>
  </message>
  <message>
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <source>Arrangement</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <source>As a draft</source>
   <translation>Als Entwurf</translation>
  </message>
  <message>
   <source>As a file</source>
   <translation>Als Datei</translation>
  </message>
  <message>
   <source>As a mail draft</source>
   <translation>Als E-Mail-Entwurf</translation>
  </message>
  <message>
   <source>as chosen</source>
   <translation>wie gewählt</translation>
  </message>
  <message>
   <source>As drafts …</source>
   <translation>Entwürfe …</translation>
  </message>
  <message>
   <source>As it came</source>
   <translation>Wie geliefert</translation>
  </message>
  <message>
   <source>as of {day}</source>
   <translation>Stand {day}</translation>
  </message>
  <message>
   <source>as of {day}, {days} old</source>
   <translation>Stand {day}, {days} alt</translation>
  </message>
  <message>
   <source>As of {day}. It is from today.</source>
   <translation>Stand {day}. Es ist von heute.</translation>
  </message>
  <message numerus="yes">
   <source>As of {day}. It is {n} days old.</source>
   <extracomment>As of {day}. It is {n} day old.</extracomment>
   <translation>
    <numerusform>Stand {day}. Es ist {n} Tag alt.</numerusform>
    <numerusform>Stand {day}. Es ist {n} Tage alt.</numerusform>
   </translation>
  </message>
  <message>
   <source>as other columns of the import say</source>
   <translation>wie andere Spalten des Imports sagen</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>wie üblich</translation>
  </message>
  <message>
   <source>ask</source>
   <translation>Bitte</translation>
  </message>
  <message>
   <source>ask for {task}, {late}</source>
   <translation>nach {task} fragen, {late}</translation>
  </message>
  <message>
   <source>Ask its owner, or choose another file.</source>
   <translation>Fragen Sie den Besitzer, oder wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>Ask its owner, or copy it.</source>
   <translation>Fragen Sie den Besitzer, oder kopieren Sie sie.</translation>
  </message>
  <message>
   <source>Ask the guest to answer again as plain text or HTML, or set the answer by hand.</source>
   <translation>Bitten Sie den Gast, als Nur-Text oder HTML zu antworten, oder tragen Sie die Antwort von Hand ein.</translation>
  </message>
  <message>
   <source>Ask what the checklist did not ask</source>
   <translation>Fragen, was die Checkliste nicht gefragt hat</translation>
  </message>
  <message>
   <source>asked for</source>
   <translation>auf Wunsch</translation>
  </message>
  <message>
   <source>Asking the mail server …</source>
   <translation>Der Mailserver wird gefragt …</translation>
  </message>
  <message>
   <source>Asking the server …</source>
   <translation>Der Server wird gefragt …</translation>
  </message>
  <message>
   <source>at 09:00, so many days before the last day to give notice; none: no alarm</source>
   <translation>um 09:00, so viele Tage vor dem letzten Tag zum Kündigen; keine: ohne Erinnerung</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message numerus="yes">
   <source>at most {n} days</source>
   <extracomment>at most {n} day</extracomment>
   <translation>
    <numerusform>max. {n} Tag</numerusform>
    <numerusform>max. {n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>At most {n} days can be kept.</source>
   <extracomment>At most {n} day can be kept.</extracomment>
   <translation>
    <numerusform>Höchstens {n} Tag kann behalten werden.</numerusform>
    <numerusform>Höchstens {n} Tage können behalten werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>at typed</source>
   <translation>um</translation>
  </message>
  <message>
   <source>Aug</source>
   <translation>Aug.</translation>
  </message>
  <message>
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back again</source>
   <translation>Wieder da</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Back up the book</source>
   <translation>Buch sichern</translation>
  </message>
  <message>
   <source>Backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <source>Backup {day} {time}</source>
   <translation>Sicherung {day} {time}</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <source>before a merge</source>
   <translation>vor einem Zusammenführen</translation>
  </message>
  <message>
   <source>before a restore</source>
   <translation>vor einer Wiederherstellung</translation>
  </message>
  <message>
   <source>before an import</source>
   <translation>vor einem Import</translation>
  </message>
  <message>
   <source>before an update of csdesk</source>
   <translation>vor einer Aktualisierung von csdesk</translation>
  </message>
  <message>
   <source>before the notice deadline: time to prepare, and for them to decide</source>
   <translation>vor der Kündigungsfrist: Zeit für die Vorbereitung und für die Entscheidung des Kunden</translation>
  </message>
  <message>
   <source>Begin in one of three ways. You can undo each of them, and nothing leaves this computer.</source>
   <translation>Beginnen Sie auf einem von drei Wegen. Jeder lässt sich rückgängig machen, und nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Being sent</source>
   <translation>Wird gesendet</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Gehört zu</translation>
  </message>
  <message>
   <source>Below it</source>
   <translation>Darunter</translation>
  </message>
  <message>
   <source>below this sum in 28 days a change is no reason</source>
   <translation>unter dieser Summe in 28 Tagen ist eine Änderung kein Grund</translation>
  </message>
  <message>
   <source>beside the holidays, with commas, such as 24 dec, 31 dec</source>
   <translation>neben den Feiertagen, mit Kommas, etwa 24. dez, 31. dez</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Besser</translation>
  </message>
  <message>
   <source>better</source>
   <translation>besser</translation>
  </message>
  <message>
   <source>beyond the daily ones, the newest of each week</source>
   <translation>über die täglichen hinaus die neueste jeder Woche</translation>
  </message>
  <message>
   <source>beyond those, the newest of each month</source>
   <translation>über jene hinaus die neueste jedes Monats</translation>
  </message>
  <message>
   <source>Billed every (months)</source>
   <translation>Abgerechnet alle (Monate)</translation>
  </message>
  <message>
   <source>Billed every … months</source>
   <translation>Abgerechnet alle … Monate</translation>
  </message>
  <message>
   <source>Billing</source>
   <translation>Rechnung</translation>
  </message>
  <message>
   <source>Birthday</source>
   <translation>Geburtstag</translation>
  </message>
  <message>
   <source>birthday of {name} {when}</source>
   <translation>Geburtstag von {name} {when}</translation>
  </message>
  <message>
   <source>Birthday {when}</source>
   <translation>Geburtstag {when}</translation>
  </message>
  <message>
   <source>Birthday: {name}</source>
   <translation>Geburtstag: {name}</translation>
  </message>
  <message>
   <source>Birthdays, customer anniversaries, public holidays.</source>
   <translation>Geburtstage, Kundenjubiläen, Feiertage.</translation>
  </message>
  <message>
   <source>Board</source>
   <translation>Tafel</translation>
  </message>
  <message>
   <source>Bolivia</source>
   <translation>Bolivien</translation>
  </message>
  <message>
   <source>Book by stage</source>
   <translation>Buch nach Stufe</translation>
  </message>
  <message>
   <source>both</source>
   <translation>beide</translation>
  </message>
  <message>
   <source>Both sides agreed to go beyond the price cap</source>
   <translation>Beide Seiten haben zugestimmt, über die Preisgrenze zu gehen</translation>
  </message>
  <message>
   <source>Both talked</source>
   <translation>Beide sprachen</translation>
  </message>
  <message>
   <source>Bring my words back</source>
   <translation>Meine Worte zurückholen</translation>
  </message>
  <message>
   <source>Brought a template back</source>
   <translation>Vorlage zurückgeholt</translation>
  </message>
  <message>
   <source>budget, competitor, product</source>
   <translation>Budget, Wettbewerber, Produkt</translation>
  </message>
  <message>
   <source>Busy</source>
   <translation>Belegt</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Je</translation>
  </message>
  <message>
   <source>by fri, 4 dec</source>
   <translation>bis fr, 4. dez</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>By runway</source>
   <translation>Nach Restzeit</translation>
  </message>
  <message>
   <source>by {day}, {whose}</source>
   <translation>bis {day}, {whose}</translation>
  </message>
  <message>
   <source>Cadence</source>
   <translation>Rhythmus</translation>
  </message>
  <message>
   <source>Caldav, nextcloud, fastmail, icloud, publish, sign in, password</source>
   <translation>Caldav, nextcloud, fastmail, icloud, veröffentlichen, anmelden, Passwort</translation>
  </message>
  <message>
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>Calendar file that stays up to date</source>
   <translation>Kalenderdatei, die aktuell bleibt</translation>
  </message>
  <message>
   <source>Calendars</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>Calendars (*.ics *.ical);;All files (*)</source>
   <translation>Kalender (*.ics *.ical);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Calendars do not all understand this repetition.</source>
   <translation>Diese Wiederholung verstehen nicht alle Kalender.</translation>
  </message>
  <message>
   <source>Calendars of this account</source>
   <translation>Kalender dieses Kontos</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <source>call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <source>Call from them</source>
   <translation>Anruf vom Kunden</translation>
  </message>
  <message>
   <source>Call from {who}</source>
   <translation>Anruf von {who}</translation>
  </message>
  <message>
   <source>Call the decision maker</source>
   <translation>Entscheider anrufen</translation>
  </message>
  <message>
   <source>Call to them, not answered</source>
   <translation>Niemanden erreicht</translation>
  </message>
  <message>
   <source>Call to {who}, not answered</source>
   <translation>{who} nicht erreicht</translation>
  </message>
  <message>
   <source>Call with them</source>
   <translation>Anruf mit dem Kunden</translation>
  </message>
  <message>
   <source>Call with {who}</source>
   <translation>Anruf mit {who}</translation>
  </message>
  <message>
   <source>Call {whom}</source>
   <translation>{whom} anrufen</translation>
  </message>
  <message>
   <source>called</source>
   <translation>angerufen</translation>
  </message>
  <message>
   <source>Called off</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Anrufe</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Zurückgekommen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel a meeting of a series</source>
   <translation>Ein Treffen einer Serie absagen</translation>
  </message>
  <message>
   <source>cancel check-in</source>
   <translation>Termin absagen</translation>
  </message>
  <message>
   <source>Cancel it here too</source>
   <translation>Auch hier absagen</translation>
  </message>
  <message>
   <source>Cancel the check-in</source>
   <translation>Termin absagen</translation>
  </message>
  <message>
   <source>Cancel this check-in</source>
   <translation>Diesen Termin absagen</translation>
  </message>
  <message>
   <source>Cancel …</source>
   <translation>Absagen …</translation>
  </message>
  <message>
   <source>cancellation</source>
   <translation>Absage</translation>
  </message>
  <message>
   <source>Cancellation to {names}</source>
   <translation>Absage an {names}</translation>
  </message>
  <message>
   <source>Cancelled a check-in</source>
   <translation>Termin abgesagt</translation>
  </message>
  <message>
   <source>Cancelled: {title}</source>
   <translation>Abgesagt: {title}</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>Ursache</translation>
  </message>
  <message>
   <source>Champion</source>
   <translation>Champion</translation>
  </message>
  <message>
   <source>Champion left</source>
   <translation>Champion gegangen</translation>
  </message>
  <message>
   <source>champion {name} left {ago}</source>
   <translation>Champion {name} ist {ago} gegangen</translation>
  </message>
  <message>
   <source>champion {name} left {ago}, no other champion known</source>
   <translation>Champion {name} ist {ago} gegangen, kein anderer Champion bekannt</translation>
  </message>
  <message>
   <source>Change (E)</source>
   <translation>Ändern (E)</translation>
  </message>
  <message>
   <source>Change a meeting of a series</source>
   <translation>Ein Treffen einer Serie ändern</translation>
  </message>
  <message>
   <source>Change a text for check-ins</source>
   <translation>Text für Termine ändern</translation>
  </message>
  <message>
   <source>change check-in</source>
   <translation>Termin ändern</translation>
  </message>
  <message>
   <source>Change of MRR</source>
   <translation>Änderung des MRR</translation>
  </message>
  <message>
   <source>Change of MRR (smallest unit)</source>
   <translation>Änderung des MRR (kleinste Einheit)</translation>
  </message>
  <message>
   <source>Change of revenue</source>
   <translation>Umsatzänderung</translation>
  </message>
  <message>
   <source>Change or cancel the check-in itself, and tell its guests.</source>
   <translation>Ändern Sie den Termin selbst oder sagen Sie ihn ab und geben Sie den Gästen Bescheid.</translation>
  </message>
  <message>
   <source>change template</source>
   <translation>Vorlage ändern</translation>
  </message>
  <message>
   <source>Change the check-in</source>
   <translation>Termin ändern</translation>
  </message>
  <message>
   <source>Change the days of '{title}'.</source>
   <translation>Ändern Sie die Tage von „{title}“.</translation>
  </message>
  <message>
   <source>Change the step</source>
   <translation>Schritt ändern</translation>
  </message>
  <message>
   <source>Change the task</source>
   <translation>Aufgabe ändern</translation>
  </message>
  <message>
   <source>Change the week day or the date.</source>
   <translation>Ändern Sie den Wochentag oder das Datum.</translation>
  </message>
  <message>
   <source>Change this and the following ones, or all.</source>
   <translation>Ändern Sie dieses und die folgenden, oder alle.</translation>
  </message>
  <message>
   <source>change view</source>
   <translation>Ansicht ändern</translation>
  </message>
  <message>
   <source>Change weight …</source>
   <translation>Gewicht ändern …</translation>
  </message>
  <message>
   <source>Change {checkin}</source>
   <translation>{checkin} ändern</translation>
  </message>
  <message numerus="yes">
   <source>change {n} accounts</source>
   <extracomment>change {n} account</extracomment>
   <translation>
    <numerusform>{n} Kunden ändern</numerusform>
    <numerusform>{n} Kunden ändern</numerusform>
   </translation>
  </message>
  <message>
   <source>Change …</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>Changed a check-in</source>
   <translation>Termin geändert</translation>
  </message>
  <message>
   <source>Changed a contract</source>
   <translation>Vertrag geändert</translation>
  </message>
  <message>
   <source>Changed a person</source>
   <translation>Person geändert</translation>
  </message>
  <message>
   <source>Changed a setting: {name}</source>
   <translation>Einstellung geändert: {name}</translation>
  </message>
  <message>
   <source>Changed a task</source>
   <translation>Aufgabe geändert</translation>
  </message>
  <message>
   <source>Changed a template</source>
   <translation>Vorlage geändert</translation>
  </message>
  <message>
   <source>Changed an account</source>
   <translation>Kunde geändert</translation>
  </message>
  <message>
   <source>changed by you</source>
   <translation>von Ihnen geändert</translation>
  </message>
  <message>
   <source>Changed on</source>
   <translation>Geändert am</translation>
  </message>
  <message>
   <source>Changed settings</source>
   <translation>Einstellungen geändert</translation>
  </message>
  <message>
   <source>Changed since</source>
   <translation>Seitdem geändert</translation>
  </message>
  <message>
   <source>Changed {count}</source>
   <translation>Geändert {count}</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Changes of revenue</source>
   <translation>Umsatzänderungen</translation>
  </message>
  <message>
   <source>Changes of revenue stay in the history of the account.</source>
   <translation>Umsatzänderungen bleiben im Verlauf des Kunden.</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Diagramm</translation>
  </message>
  <message>
   <source>Chart of {metric}, {about}</source>
   <translation>Diagramm: {metric}, {about}</translation>
  </message>
  <message>
   <source>Chart: all of the span</source>
   <translation>Diagramm: gesamter Zeitraum</translation>
  </message>
  <message>
   <source>Chart: closer</source>
   <translation>Diagramm: näher</translation>
  </message>
  <message>
   <source>Chart: farther</source>
   <translation>Diagramm: weiter weg</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Check how it is written, or leave it out.</source>
   <translation>Prüfen Sie die Schreibweise, oder lassen Sie es weg.</translation>
  </message>
  <message>
   <source>Check its delimiter, its quotation marks and its header.</source>
   <translation>Prüfen Sie Trennzeichen, Anführungszeichen und Kopfzeile.</translation>
  </message>
  <message>
   <source>Check that its disk is connected and that you may write there.</source>
   <translation>Prüfen Sie, ob der Datenträger verbunden ist und Sie dort schreiben dürfen.</translation>
  </message>
  <message>
   <source>Check that its folder exists and that you may read and write there.</source>
   <translation>Prüfen Sie, ob es den Ordner gibt und Sie dort lesen und schreiben dürfen.</translation>
  </message>
  <message>
   <source>Check that its folder exists.</source>
   <translation>Prüfen Sie, ob es den Ordner gibt.</translation>
  </message>
  <message>
   <source>Check that the disk is connected and has room, then try again.</source>
   <translation>Prüfen Sie, ob der Datenträger verbunden ist und Platz hat, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Check that the file and its folder are yours and not write-protected.</source>
   <translation>Prüfen Sie, ob die Datei und ihr Ordner Ihnen gehören und nicht schreibgeschützt sind.</translation>
  </message>
  <message>
   <source>Check that you may write in its folder and that no other program holds the file.</source>
   <translation>Prüfen Sie, ob Sie im Ordner schreiben dürfen und kein anderes Programm die Datei hält.</translation>
  </message>
  <message>
   <source>Check the address. If the server is your own, renew its certificate.</source>
   <translation>Prüfen Sie die Adresse. Ist es Ihr eigener Server, erneuern Sie sein Zertifikat.</translation>
  </message>
  <message>
   <source>Check the addresses of the guests.</source>
   <translation>Prüfen Sie die Adressen der Gäste.</translation>
  </message>
  <message>
   <source>Check the date.</source>
   <translation>Prüfen Sie das Datum.</translation>
  </message>
  <message>
   <source>Check the dates.</source>
   <translation>Prüfen Sie die Daten.</translation>
  </message>
  <message>
   <source>Check the digits.</source>
   <translation>Prüfen Sie die Ziffern.</translation>
  </message>
  <message>
   <source>Check the name and the folder.</source>
   <translation>Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <source>Check the name, or import files to make one.</source>
   <translation>Prüfen Sie den Namen, oder importieren Sie Dateien, um eines anzulegen.</translation>
  </message>
  <message>
   <source>Check the number of days.</source>
   <translation>Prüfen Sie die Zahl der Tage.</translation>
  </message>
  <message>
   <source>Check the number of digits.</source>
   <translation>Prüfen Sie die Zahl der Ziffern.</translation>
  </message>
  <message>
   <source>Check the number of months.</source>
   <translation>Prüfen Sie die Zahl der Monate.</translation>
  </message>
  <message>
   <source>Check the number.</source>
   <translation>Prüfen Sie die Zahl.</translation>
  </message>
  <message>
   <source>Check the port in the settings: 465 goes with tls, 587 with starttls.</source>
   <translation>Prüfen Sie den Port in den Einstellungen: 465 gehört zu tls, 587 zu starttls.</translation>
  </message>
  <message>
   <source>Check the port: 465 goes with tls, 587 with starttls.</source>
   <translation>Prüfen Sie den Port: 465 gehört zu tls, 587 zu starttls.</translation>
  </message>
  <message>
   <source>Check the two dates.</source>
   <translation>Prüfen Sie die beiden Daten.</translation>
  </message>
  <message>
   <source>Check user and password. Accounts with two-step sign-in need an app password, which you make in the security settings of your mail account.</source>
   <translation>Prüfen Sie Benutzer und Passwort. Konten mit Anmeldung in zwei Schritten brauchen ein App-Passwort, das Sie in den Sicherheitseinstellungen Ihres E-Mail-Kontos anlegen.</translation>
  </message>
  <message>
   <source>Check whether you are online, and the name of the server in the settings.</source>
   <translation>Prüfen Sie, ob Sie online sind, und den Namen des Servers in den Einstellungen.</translation>
  </message>
  <message>
   <source>Check whether you are online, and the port: 465 goes with tls, 587 with starttls.</source>
   <translation>Prüfen Sie, ob Sie online sind, und den Port: 465 gehört zu tls, 587 zu starttls.</translation>
  </message>
  <message>
   <source>Check whether you are online, and the port: 465 goes with tls, 587 with starttls. Then try again.</source>
   <translation>Prüfen Sie, ob Sie online sind, und den Port: 465 gehört zu tls, 587 zu starttls. Versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Check your connection and the address, then try again.</source>
   <translation>Prüfen Sie Ihre Verbindung und die Adresse, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Check your connection and try again.</source>
   <translation>Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check-in</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>Check-in at {time}</source>
   <translation>Termin um {time}</translation>
  </message>
  <message numerus="yes">
   <source>Check-in not logged, {n} days</source>
   <extracomment>Check-in not logged, {n} day</extracomment>
   <translation>
    <numerusform>Termin nicht erfasst, {n} Tag</numerusform>
    <numerusform>Termin nicht erfasst, {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Check-in passed, not logged</source>
   <translation>Termin vorbei, nicht erfasst</translation>
  </message>
  <message>
   <source>check-in today at {time}</source>
   <translation>heute um {time} Termin</translation>
  </message>
  <message>
   <source>check-in today at {time}, {title}</source>
   <translation>heute um {time} Termin, {title}</translation>
  </message>
  <message>
   <source>Check-in with the account</source>
   <translation>Termin mit dem Kunden</translation>
  </message>
  <message>
   <source>Check-in with {account}</source>
   <translation>Termin mit {account}</translation>
  </message>
  <message>
   <source>Check-in: {account}</source>
   <translation>Gespräch: {account}</translation>
  </message>
  <message>
   <source>Check-ins</source>
   <translation>Termine</translation>
  </message>
  <message>
   <source>check-ins</source>
   <translation>Termine</translation>
  </message>
  <message>
   <source>Checklist</source>
   <translation>Checkliste</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>wählen</translation>
  </message>
  <message>
   <source>Choose a calendar of your own, or ask its owner to share it for writing.</source>
   <translation>Wählen Sie einen eigenen Kalender, oder bitten Sie den Besitzer, ihn zum Schreiben freizugeben.</translation>
  </message>
  <message>
   <source>Choose a calendar. One of its own for csdesk is best.</source>
   <translation>Wählen Sie einen Kalender. Am besten ist ein eigener für csdesk.</translation>
  </message>
  <message>
   <source>Choose a day</source>
   <translation>Tag wählen</translation>
  </message>
  <message>
   <source>Choose a day after today.</source>
   <translation>Wählen Sie einen Tag nach heute.</translation>
  </message>
  <message>
   <source>Choose a day, or until something changes.</source>
   <translation>Wählen Sie einen Tag, oder bis sich etwas ändert.</translation>
  </message>
  <message>
   <source>Choose a day.</source>
   <translation>Wählen Sie einen Tag.</translation>
  </message>
  <message>
   <source>Choose a file …</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>Wählen Sie eine Datei.</translation>
  </message>
  <message>
   <source>Choose a folder where you may write.</source>
   <translation>Wählen Sie einen Ordner, in dem Sie schreiben dürfen.</translation>
  </message>
  <message>
   <source>Choose a later day.</source>
   <translation>Wählen Sie einen späteren Tag.</translation>
  </message>
  <message>
   <source>Choose a later last day.</source>
   <translation>Wählen Sie einen späteren letzten Tag.</translation>
  </message>
  <message>
   <source>Choose a name that ends in .csv or .xlsx.</source>
   <translation>Wählen Sie einen Namen, der auf .csv oder .xlsx endet.</translation>
  </message>
  <message>
   <source>Choose a tag</source>
   <translation>Schlagwort wählen</translation>
  </message>
  <message>
   <source>Choose a text</source>
   <translation>Text wählen</translation>
  </message>
  <message>
   <source>Choose a time that has passed.</source>
   <translation>Wählen Sie einen vergangenen Zeitpunkt.</translation>
  </message>
  <message>
   <source>Choose again.</source>
   <translation>Wählen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Choose an .eml or .ics file.</source>
   <translation>Wählen Sie eine .eml- oder .ics-Datei.</translation>
  </message>
  <message>
   <source>Choose an .ics file that a calendar has exported.</source>
   <translation>Wählen Sie eine .ics-Datei, die ein Kalender exportiert hat.</translation>
  </message>
  <message>
   <source>choose an account</source>
   <translation>Kunden wählen</translation>
  </message>
  <message>
   <source>Choose another account.</source>
   <translation>Wählen Sie einen anderen Kunden.</translation>
  </message>
  <message>
   <source>Choose another book</source>
   <translation>Anderes Buch wählen</translation>
  </message>
  <message>
   <source>Choose another book …</source>
   <translation>Anderes Buch wählen …</translation>
  </message>
  <message>
   <source>Choose another file or folder.</source>
   <translation>Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>Choose another folder or name.</source>
   <translation>Wählen Sie einen anderen Ordner oder Namen.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Choose another folder, or make it.</source>
   <translation>Wählen Sie einen anderen Ordner, oder legen Sie ihn an.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another name, or move that file away first.</source>
   <translation>Wählen Sie einen anderen Namen, oder legen Sie jene Datei zuerst woandershin.</translation>
  </message>
  <message>
   <source>Choose another name, or open it.</source>
   <translation>Wählen Sie einen anderen Namen, oder öffnen Sie es.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Wählen Sie etwas anderes.</translation>
  </message>
  <message>
   <source>Choose another place, then try again.</source>
   <translation>Wählen Sie einen anderen Ort, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Choose another template.</source>
   <translation>Wählen Sie eine andere Vorlage.</translation>
  </message>
  <message>
   <source>Choose another view.</source>
   <translation>Wählen Sie eine andere Ansicht.</translation>
  </message>
  <message>
   <source>Choose at least one day of the week.</source>
   <translation>Wählen Sie mindestens einen Tag der Woche.</translation>
  </message>
  <message>
   <source>Choose at least one kind of entry.</source>
   <translation>Wählen Sie mindestens eine Art von Einträgen.</translation>
  </message>
  <message>
   <source>choose calendar</source>
   <translation>Kalender wählen</translation>
  </message>
  <message>
   <source>Choose files …</source>
   <translation>Dateien wählen …</translation>
  </message>
  <message>
   <source>Choose it from the list, or empty the field.</source>
   <translation>Wählen Sie es aus der Liste, oder leeren Sie das Feld.</translation>
  </message>
  <message>
   <source>Choose one of the channels.</source>
   <translation>Wählen Sie einen der Kanäle.</translation>
  </message>
  <message>
   <source>Choose one of the list.</source>
   <translation>Wählen Sie einen aus der Liste.</translation>
  </message>
  <message>
   <source>Choose one of them.</source>
   <translation>Wählen Sie davon.</translation>
  </message>
  <message>
   <source>Choose one of those offered.</source>
   <translation>Wählen Sie eine der angebotenen.</translation>
  </message>
  <message>
   <source>Choose one of your own.</source>
   <translation>Wählen Sie einen eigenen.</translation>
  </message>
  <message>
   <source>Choose others, then try again.</source>
   <translation>Wählen Sie andere, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Choose that day or a later one.</source>
   <translation>Wählen Sie diesen Tag oder einen späteren.</translation>
  </message>
  <message>
   <source>Choose the account that it belongs to.</source>
   <translation>Wählen Sie den Kunden, zu dem es gehört.</translation>
  </message>
  <message>
   <source>Choose the day</source>
   <translation>Tag wählen</translation>
  </message>
  <message>
   <source>Choose the day it happened</source>
   <translation>Tag wählen, an dem es war</translation>
  </message>
  <message>
   <source>Choose the day the next step is due</source>
   <translation>Tag wählen, an dem der nächste Schritt fällig ist</translation>
  </message>
  <message>
   <source>Choose the file that came with the invitation.</source>
   <translation>Wählen Sie die Datei, die mit der Einladung kam.</translation>
  </message>
  <message>
   <source>Choose the file that the guest has sent.</source>
   <translation>Wählen Sie die Datei, die der Gast gesendet hat.</translation>
  </message>
  <message>
   <source>Choose the files again to see a new preview.</source>
   <translation>Wählen Sie die Dateien noch einmal, um eine neue Vorschau zu sehen.</translation>
  </message>
  <message>
   <source>Choose the mail that the guest's calendar has sent.</source>
   <translation>Wählen Sie die E-Mail, die der Kalender des Gastes gesendet hat.</translation>
  </message>
  <message>
   <source>Choose the outbox or a file instead.</source>
   <translation>Wählen Sie stattdessen den Postausgang oder eine Datei.</translation>
  </message>
  <message>
   <source>Choose the repetition again, or another day.</source>
   <translation>Wählen Sie die Wiederholung neu, oder einen anderen Tag.</translation>
  </message>
  <message>
   <source>Choose they, we or both.</source>
   <translation>Wählen Sie der Kunde, wir oder beide.</translation>
  </message>
  <message>
   <source>Choose today or an earlier day.</source>
   <translation>Wählen Sie heute oder einen früheren Tag.</translation>
  </message>
  <message>
   <source>Choose today or earlier.</source>
   <translation>Wählen Sie heute oder früher.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Choose: {name}</source>
   <translation>Wählen: {name}</translation>
  </message>
  <message>
   <source>Chose a calendar for the agenda</source>
   <translation>Kalender für die Agenda gewählt</translation>
  </message>
  <message>
   <source>Churn</source>
   <translation>Kündigung</translation>
  </message>
  <message>
   <source>Churned</source>
   <translation>Gekündigt</translation>
  </message>
  <message>
   <source>churned</source>
   <translation>gekündigt</translation>
  </message>
  <message>
   <source>City</source>
   <translation>Stadt</translation>
  </message>
  <message>
   <source>city</source>
   <translation>Stadt</translation>
  </message>
  <message>
   <source>Clear the field</source>
   <translation>Feld leeren</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Filter leeren</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close csdesk and try again.</source>
   <translation>Schließen Sie csdesk und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close it there, then restore again.</source>
   <translation>Schließen Sie es dort, und stellen Sie es dann noch einmal wieder her.</translation>
  </message>
  <message>
   <source>Close the evidence</source>
   <translation>Belege schließen</translation>
  </message>
  <message>
   <source>Close the message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <source>Close the open dialog first, then drop or open the files again.</source>
   <translation>Schließen Sie zuerst den offenen Dialog, und ziehen oder öffnen Sie die Dateien dann noch einmal.</translation>
  </message>
  <message>
   <source>Close without saving?</source>
   <translation>Ohne Speichern schließen?</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <source>Closed on</source>
   <translation>Geschlossen am</translation>
  </message>
  <message>
   <source>closed {day}</source>
   <translation>geschlossen {day}</translation>
  </message>
  <message>
   <source>closed {first} to {last}</source>
   <translation>geschlossen {first} bis {last}</translation>
  </message>
  <message>
   <source>Code of a currency</source>
   <translation>Code einer Währung</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns as at first</source>
   <translation>Spalten wie am Anfang</translation>
  </message>
  <message>
   <source>Columns of the accounts</source>
   <translation>Spalten der Kunden</translation>
  </message>
  <message>
   <source>Columns of the preview</source>
   <translation>Spalten der Vorschau</translation>
  </message>
  <message>
   <source>Columns of the renewals</source>
   <translation>Spalten der Verlängerungen</translation>
  </message>
  <message>
   <source>Columns of the use</source>
   <translation>Spalten der Nutzung</translation>
  </message>
  <message>
   <source>Comes in: {names}.</source>
   <translation>Kommt hinzu: {names}.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Bemerkung</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Comparing {name}</source>
   <translation>{name} wird verglichen</translation>
  </message>
  <message>
   <source>Completed a task</source>
   <translation>Aufgabe erledigt</translation>
  </message>
  <message>
   <source>Completions</source>
   <translation>Ergänzungen</translation>
  </message>
  <message>
   <source>Condition {words}, Delete takes it out</source>
   <translation>Bedingung {words}, Entf nimmt sie heraus</translation>
  </message>
  <message>
   <source>Connect its disk or put the file back, then do it again.</source>
   <translation>Verbinden Sie den Datenträger, oder legen Sie die Datei zurück, und tun Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Connect its disk or put the file back, then try again.</source>
   <translation>Verbinden Sie den Datenträger, oder legen Sie die Datei zurück, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Connect its disk, or choose another folder in the settings.</source>
   <translation>Verbinden Sie seinen Datenträger, oder wählen Sie in den Einstellungen einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>Contact in the history</source>
   <translation>Kontakt im Verlauf</translation>
  </message>
  <message>
   <source>contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <source>Contacts in the history stay with the account; tasks stay without a person.</source>
   <translation>Kontakte im Verlauf bleiben beim Kunden; Aufgaben bleiben ohne Person.</translation>
  </message>
  <message>
   <source>Contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <source>contract</source>
   <translation>Vertrag</translation>
  </message>
  <message numerus="yes">
   <source>Contract ended {n} days ago</source>
   <extracomment>Contract ended {n} day ago</extracomment>
   <translation>
    <numerusform>Vertrag endete vor {n} Tag</numerusform>
    <numerusform>Vertrag endete vor {n} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <source>contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <source>Contracts of the account</source>
   <translation>Verträge des Kunden</translation>
  </message>
  <message>
   <source>Converted to {currency}</source>
   <translation>Umgerechnet in {currency}</translation>
  </message>
  <message>
   <source>Converted to {currency} at your rates.</source>
   <translation>Umgerechnet in {currency} zu Ihren Kursen.</translation>
  </message>
  <message>
   <source>Copy it and retry.</source>
   <translation>Kopieren Sie sie und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Copy it from the settings of your calendar service.</source>
   <translation>Kopieren Sie sie aus den Einstellungen Ihres Kalenderdienstes.</translation>
  </message>
  <message>
   <source>Copy the CalDAV address from the settings of your calendar service.</source>
   <translation>Kopieren Sie die CalDAV-Adresse aus den Einstellungen Ihres Kalenderdienstes.</translation>
  </message>
  <message>
   <source>Copy the sentence</source>
   <translation>Satz kopieren</translation>
  </message>
  <message>
   <source>Correct (E)</source>
   <translation>Berichtigen (E)</translation>
  </message>
  <message>
   <source>Correct a contact</source>
   <translation>Kontakt berichtigen</translation>
  </message>
  <message>
   <source>Correct the revenue event</source>
   <translation>Umsatzänderung berichtigen</translation>
  </message>
  <message>
   <source>Correct what was wrong</source>
   <translation>Berichtigen, was falsch war</translation>
  </message>
  <message>
   <source>Correct …</source>
   <translation>Berichtigen …</translation>
  </message>
  <message>
   <source>Corrected a change of revenue</source>
   <translation>Umsatzänderung berichtigt</translation>
  </message>
  <message>
   <source>Corrected a contact</source>
   <translation>Kontakt berichtigt</translation>
  </message>
  <message>
   <source>counted back over working days</source>
   <translation>in Arbeitstagen zurückgerechnet</translation>
  </message>
  <message>
   <source>Counted in</source>
   <translation>Gezählt in</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <source>country, by code or name</source>
   <translation>Land, als Code oder Name</translation>
  </message>
  <message>
   <source>Country, if not the account's</source>
   <translation>Land, falls anders als beim Kunden</translation>
  </message>
  <message>
   <source>critical</source>
   <translation>kritisch</translation>
  </message>
  <message>
   <source>csdesk</source>
   <translation>csdesk</translation>
  </message>
  <message>
   <source>csdesk imports accounts, contacts, contracts, usage, tickets and churn events.</source>
   <translation>csdesk importiert Kunden, Kontakte, Verträge, Nutzung, Tickets und Kündigungen.</translation>
  </message>
  <message>
   <source>csdesk keeps a copy of your check-ins, renewals and tasks in a calendar of yours (CalDAV), without the guests. What you move or delete there comes back as a question in the outbox, never as a change.</source>
   <translation>csdesk führt eine Kopie Ihrer Termine, Verlängerungen und Aufgaben in einem Ihrer Kalender (CalDAV), ohne die Gäste. Was Sie dort verschieben oder löschen, kommt als Frage in den Postausgang zurück, nie als Änderung.</translation>
  </message>
  <message>
   <source>csdesk sends nothing: your mail program does.</source>
   <translation>csdesk sendet nichts: Das tut Ihr E-Mail-Programm.</translation>
  </message>
  <message>
   <source>csdesk was updated: what is new</source>
   <translation>csdesk wurde aktualisiert: was neu ist</translation>
  </message>
  <message>
   <source>csdesk {version} with Python {python}.</source>
   <translation>csdesk {version} mit Python {python}.</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <source>currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <source>Currency and rates</source>
   <translation>Währung und Kurse</translation>
  </message>
  <message>
   <source>Currency of the book</source>
   <translation>Währung des Buches</translation>
  </message>
  <message>
   <source>Currency: {money}</source>
   <translation>Währung: {money}</translation>
  </message>
  <message>
   <source>Customer since</source>
   <translation>Kunde seit</translation>
  </message>
  <message>
   <source>customer since {day}</source>
   <translation>Kunde seit {day}</translation>
  </message>
  <message>
   <source>Customer since {year}: {account}</source>
   <translation>Kunde seit {year}: {account}</translation>
  </message>
  <message>
   <source>Daily backups that stay</source>
   <translation>Tägliche Sicherungen, die bleiben</translation>
  </message>
  <message>
   <source>Daily work with the product: what got in the way</source>
   <translation>Die tägliche Arbeit mit dem Produkt: was im Weg stand</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Data is forgotten after</source>
   <translation>Daten sind vergessen nach</translation>
  </message>
  <message>
   <source>Data is old after</source>
   <translation>Daten sind alt nach</translation>
  </message>
  <message>
   <source>Dates and people to know of</source>
   <translation>Termine und Personen, die man kennen sollte</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>day days typed</source>
   <translation>tag tage tagen</translation>
  </message>
  <message>
   <source>day of the last conversation</source>
   <translation>Tag des letzten Gesprächs</translation>
  </message>
  <message>
   <source>day of the next renewal</source>
   <translation>Tag der nächsten Verlängerung</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Days between talks</source>
   <translation>Tage zwischen Gesprächen</translation>
  </message>
  <message>
   <source>Days between talks, at most</source>
   <translation>Tage zwischen Gesprächen, höchstens</translation>
  </message>
  <message>
   <source>days between talks, at most</source>
   <translation>Tage zwischen Gesprächen, höchstens</translation>
  </message>
  <message>
   <source>days between two-way contacts, ideal and longest, such as 30 60</source>
   <translation>Tage zwischen beidseitigen Kontakten, ideal und höchstens, etwa 30 60</translation>
  </message>
  <message>
   <source>Days off</source>
   <translation>Freie Tage</translation>
  </message>
  <message>
   <source>Days off in {country} and your own</source>
   <translation>Freie Tage in {country} und Ihre eigenen</translation>
  </message>
  <message>
   <source>Days since</source>
   <translation>Tage seither</translation>
  </message>
  <message>
   <source>days since the last two-way contact</source>
   <translation>Tage seit dem letzten beidseitigen Kontakt</translation>
  </message>
  <message>
   <source>Days to the renewal</source>
   <translation>Tage bis zur Verlängerung</translation>
  </message>
  <message>
   <source>days until the next step</source>
   <translation>Tage bis zum nächsten Schritt</translation>
  </message>
  <message>
   <source>days until the notice deadline</source>
   <translation>Tage bis zur Kündigungsfrist</translation>
  </message>
  <message>
   <source>days until the renewal</source>
   <translation>Tage bis zur Verlängerung</translation>
  </message>
  <message>
   <source>Days waiting</source>
   <translation>Tage gewartet</translation>
  </message>
  <message>
   <source>DE, or Germany</source>
   <translation>DE oder Deutschland</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>Dez.</translation>
  </message>
  <message>
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <source>decide about calendar</source>
   <translation>über Kalender entscheiden</translation>
  </message>
  <message>
   <source>Decided what a calendar shows</source>
   <translation>Über einen Kalendereintrag entschieden</translation>
  </message>
  <message>
   <source>Decides</source>
   <translation>Entscheidet</translation>
  </message>
  <message>
   <source>Decision on the offer</source>
   <translation>Entscheidung über das Angebot</translation>
  </message>
  <message>
   <source>Decline</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Decline it without a mail.</source>
   <translation>Lehnen Sie ihn ohne E-Mail ab.</translation>
  </message>
  <message>
   <source>decline proposal</source>
   <translation>Vorschlag ablehnen</translation>
  </message>
  <message>
   <source>Decline the invitation, or plan the check-in again.</source>
   <translation>Lehnen Sie die Einladung ab, oder planen Sie den Termin neu.</translation>
  </message>
  <message>
   <source>declined</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>Declined a proposal</source>
   <translation>Vorschlag abgelehnt</translation>
  </message>
  <message>
   <source>declined {day}</source>
   <translation>abgelehnt {day}</translation>
  </message>
  <message>
   <source>Declined: {title}</source>
   <translation>Abgelehnt: {title}</translation>
  </message>
  <message>
   <source>Default {value}</source>
   <translation>Vorgabe {value}</translation>
  </message>
  <message>
   <source>Default: none</source>
   <translation>Vorgabe: keine</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete something there or ask for more room, then publish again.</source>
   <translation>Löschen Sie dort etwas, oder bitten Sie um mehr Platz, und veröffentlichen Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>delete template</source>
   <translation>Vorlage löschen</translation>
  </message>
  <message>
   <source>Delete the account</source>
   <translation>Kunden löschen</translation>
  </message>
  <message>
   <source>Delete the account …</source>
   <translation>Kunden löschen …</translation>
  </message>
  <message>
   <source>Delete the task</source>
   <translation>Aufgabe löschen</translation>
  </message>
  <message>
   <source>Delete this account?</source>
   <translation>Diesen Kunden löschen?</translation>
  </message>
  <message>
   <source>Delete this check-in?</source>
   <translation>Diesen Termin löschen?</translation>
  </message>
  <message>
   <source>Delete this contact from the history?</source>
   <translation>Diesen Kontakt aus dem Verlauf löschen?</translation>
  </message>
  <message>
   <source>Delete this contact …</source>
   <translation>Diesen Kontakt löschen …</translation>
  </message>
  <message>
   <source>Delete this contact … (Delete)</source>
   <translation>Diesen Kontakt löschen … (Entf)</translation>
  </message>
  <message>
   <source>Delete this contract?</source>
   <translation>Diesen Vertrag löschen?</translation>
  </message>
  <message>
   <source>Delete this person?</source>
   <translation>Diese Person löschen?</translation>
  </message>
  <message>
   <source>Delete this step …</source>
   <translation>Diesen Schritt löschen …</translation>
  </message>
  <message>
   <source>Delete this step … (Delete)</source>
   <translation>Diesen Schritt löschen … (Entf)</translation>
  </message>
  <message>
   <source>Delete this task …</source>
   <translation>Diese Aufgabe löschen …</translation>
  </message>
  <message>
   <source>Delete this task … (Delete)</source>
   <translation>Diese Aufgabe löschen … (Entf)</translation>
  </message>
  <message>
   <source>Delete this task?</source>
   <translation>Diese Aufgabe löschen?</translation>
  </message>
  <message>
   <source>delete view</source>
   <translation>Ansicht löschen</translation>
  </message>
  <message>
   <source>Deleted a change of revenue</source>
   <translation>Umsatzänderung gelöscht</translation>
  </message>
  <message>
   <source>Deleted a check-in</source>
   <translation>Termin gelöscht</translation>
  </message>
  <message>
   <source>Deleted a contact from the history</source>
   <translation>Kontakt aus dem Verlauf gelöscht</translation>
  </message>
  <message>
   <source>Deleted a contract</source>
   <translation>Vertrag gelöscht</translation>
  </message>
  <message>
   <source>Deleted a person</source>
   <translation>Person gelöscht</translation>
  </message>
  <message>
   <source>Deleted a task</source>
   <translation>Aufgabe gelöscht</translation>
  </message>
  <message>
   <source>Deleted a template</source>
   <translation>Vorlage gelöscht</translation>
  </message>
  <message>
   <source>Deleted an account</source>
   <translation>Kunde gelöscht</translation>
  </message>
  <message>
   <source>deleted in the last {days} days</source>
   <translation>gelöscht in den letzten {days} Tagen</translation>
  </message>
  <message>
   <source>deleted: {what}</source>
   <translation>gelöscht: {what}</translation>
  </message>
  <message>
   <source>Deleting; the window can be used meanwhile.</source>
   <translation>Wird gelöscht; das Fenster kann währenddessen benutzt werden.</translation>
  </message>
  <message>
   <source>Demo book</source>
   <translation>Demobuch</translation>
  </message>
  <message>
   <source>derived</source>
   <translation>abgeleitet</translation>
  </message>
  <message>
   <source>derived from start and billing period</source>
   <translation>abgeleitet aus Beginn und Abrechnungszeitraum</translation>
  </message>
  <message>
   <source>Derived from start and billing period.</source>
   <translation>Abgeleitet aus Beginn und Abrechnungszeitraum.</translation>
  </message>
  <message>
   <source>Did you mean {names}?</source>
   <translation>Meinten Sie {names}?</translation>
  </message>
  <message>
   <source>Did you mean {near}?</source>
   <translation>Meinten Sie {near}?</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Discard and close</source>
   <translation>Verwerfen und schließen</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Dismiss reason …</source>
   <translation>Verwerfen …</translation>
  </message>
  <message>
   <source>Dismiss the chosen reason</source>
   <translation>Gewählten Grund verwerfen</translation>
  </message>
  <message>
   <source>Dismiss the reason …</source>
   <translation>Grund verwerfen …</translation>
  </message>
  <message>
   <source>Dismiss this reason</source>
   <translation>Diesen Grund verwerfen</translation>
  </message>
  <message>
   <source>Dismissed a reason</source>
   <translation>Grund verworfen</translation>
  </message>
  <message>
   <source>divided by commas</source>
   <translation>durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Does not age.</source>
   <translation>Altert nicht.</translation>
  </message>
  <message>
   <source>does not count as contact</source>
   <translation>zählt nicht</translation>
  </message>
  <message>
   <source>Does not repeat</source>
   <translation>Wiederholt sich nicht</translation>
  </message>
  <message>
   <source>Domain</source>
   <translation>Domain</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <source>Done (Space)</source>
   <translation>Erledigt (Leertaste)</translation>
  </message>
  <message>
   <source>Done elsewhere</source>
   <translation>Anderswo erledigt</translation>
  </message>
  <message>
   <source>done {day}</source>
   <translation>erledigt {day}</translation>
  </message>
  <message>
   <source>Done: promises kept, aside until something changes</source>
   <translation>Erledigt: Zusagen eingehalten, zurückgestellt, bis sich etwas ändert</translation>
  </message>
  <message>
   <source>Doubt: {words}.</source>
   <translation>Dagegen spricht: {words}.</translation>
  </message>
  <message>
   <source>down {share}</source>
   <translation>{share} weniger</translation>
  </message>
  <message>
   <source>Downwards</source>
   <translation>Abwärts</translation>
  </message>
  <message>
   <source>Drop an answer (.ics or .eml) on the window, open it with csdesk, or choose it here. An answer changes no check-in by itself: another time is only proposed.</source>
   <translation>Ziehen Sie eine Antwort (.ics oder .eml) auf das Fenster, öffnen Sie sie mit csdesk, oder wählen Sie sie hier. Eine Antwort ändert von selbst keinen Termin: Eine andere Zeit wird nur vorgeschlagen.</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <source>Due on</source>
   <translation>Fällig am</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>heute fällig</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>fällig {day}</translation>
  </message>
  <message>
   <source>each day, instead of working hours less meetings; empty: computed</source>
   <translation>jeden Tag, statt Arbeitszeit weniger Termine; leer: berechnet</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit it to correct the day.</source>
   <translation>Bearbeiten Sie ihn, um den Tag zu berichtigen.</translation>
  </message>
  <message>
   <source>Edit its lines in the window, or import it again with the right amounts.</source>
   <translation>Bearbeiten Sie seine Posten im Fenster, oder importieren Sie ihn noch einmal mit den richtigen Beträgen.</translation>
  </message>
  <message>
   <source>Edit the account</source>
   <translation>Kunden bearbeiten</translation>
  </message>
  <message>
   <source>Edit the account …</source>
   <translation>Kunden bearbeiten …</translation>
  </message>
  <message>
   <source>Edit the contract</source>
   <translation>Vertrag bearbeiten</translation>
  </message>
  <message>
   <source>Edit the person</source>
   <translation>Person bearbeiten</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>acht</translation>
  </message>
  <message>
   <source>Either side</source>
   <translation>Beide Seiten</translation>
  </message>
  <message>
   <source>eleven</source>
   <translation>elf</translation>
  </message>
  <message>
   <source>Emptied the outbox</source>
   <translation>Postausgang geleert</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>empty outbox</source>
   <translation>Postausgang leeren</translation>
  </message>
  <message>
   <source>Empty the outbox</source>
   <translation>Postausgang leeren</translation>
  </message>
  <message>
   <source>Empty the outbox?</source>
   <translation>Postausgang leeren?</translation>
  </message>
  <message>
   <source>Empty …</source>
   <translation>Leeren …</translation>
  </message>
  <message>
   <source>empty: 465 with tls, 587 with starttls</source>
   <translation>leer: 465 bei tls, 587 bei starttls</translation>
  </message>
  <message>
   <source>empty: the usual one</source>
   <translation>leer: der übliche</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>End it</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>End it today: its open steps are deleted, Undo brings them back</source>
   <translation>Heute beenden: Offene Schritte werden gelöscht, Rückgängig holt sie zurück</translation>
  </message>
  <message>
   <source>end of your working day, such as 17:30</source>
   <translation>Ende Ihres Arbeitstags, etwa 17:30</translation>
  </message>
  <message>
   <source>End the contract</source>
   <translation>Vertrag beenden</translation>
  </message>
  <message>
   <source>End the one that follows it.</source>
   <translation>Beenden Sie den, der ihm folgt.</translation>
  </message>
  <message>
   <source>End the playbook</source>
   <translation>Playbook beenden</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Endete</translation>
  </message>
  <message>
   <source>Ended a contract</source>
   <translation>Vertrag beendet</translation>
  </message>
  <message>
   <source>Ended a playbook</source>
   <translation>Playbook beendet</translation>
  </message>
  <message>
   <source>Ended on</source>
   <translation>Beendet am</translation>
  </message>
  <message>
   <source>Ended {day}</source>
   <translation>Endete {day}</translation>
  </message>
  <message>
   <source>ended {day}</source>
   <translation>endete {day}</translation>
  </message>
  <message>
   <source>ended; {note}</source>
   <translation>beendet; {note}</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>ends after</source>
   <translation>endet nach</translation>
  </message>
  <message>
   <source>Ends on</source>
   <translation>Endet am</translation>
  </message>
  <message>
   <source>ends on</source>
   <translation>endet am</translation>
  </message>
  <message>
   <source>Ends on, if it does</source>
   <translation>Endet am, falls er endet</translation>
  </message>
  <message>
   <source>Entries on their day</source>
   <translation>Einträge an ihrem Tag</translation>
  </message>
  <message>
   <source>error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Error {count}</source>
   <translation>Fehler {count}</translation>
  </message>
  <message>
   <source>Escalated</source>
   <translation>Eskaliert</translation>
  </message>
  <message>
   <source>escalated</source>
   <translation>eskaliert</translation>
  </message>
  <message>
   <source>Escalated ticket closed</source>
   <translation>Eskaliertes Ticket geschlossen</translation>
  </message>
  <message>
   <source>escalated ticket closed {when} and no call since</source>
   <translation>eskaliertes Ticket {when} geschlossen und seither kein Anruf</translation>
  </message>
  <message>
   <source>escalated ticket closed {when}, rated {rating} of 5, and no call since</source>
   <translation>eskaliertes Ticket {when} geschlossen, mit {rating} von 5 bewertet, und seither kein Anruf</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Veranstaltung</translation>
  </message>
  <message>
   <source>event</source>
   <translation>Veranstaltung</translation>
  </message>
  <message>
   <source>Event for them</source>
   <translation>Veranstaltung für den Kunden</translation>
  </message>
  <message>
   <source>Event for {who}</source>
   <translation>Veranstaltung für {who}</translation>
  </message>
  <message>
   <source>Event from them</source>
   <translation>Veranstaltung, vom Kunden ausgehend</translation>
  </message>
  <message>
   <source>Event from {who}</source>
   <translation>Veranstaltung, von {who} ausgehend</translation>
  </message>
  <message>
   <source>Event with them</source>
   <translation>Veranstaltung mit dem Kunden</translation>
  </message>
  <message>
   <source>Event with {who}</source>
   <translation>Veranstaltung mit {who}</translation>
  </message>
  <message>
   <source>event: on the due day; todo: a task, where your calendar has them; none: left out</source>
   <translation>Eintrag: am Fälligkeitstag; Aufgabe: wo Ihr Kalender Aufgaben hat; keine: nicht dabei</translation>
  </message>
  <message>
   <source>Events of the period</source>
   <translation>Änderungen des Zeitraums</translation>
  </message>
  <message>
   <source>Every change is kept. Restoring an old value is a change of its own.</source>
   <translation>Alles bleibt erhalten; auch Wiederherstellen ist eine Änderung.</translation>
  </message>
  <message numerus="yes">
   <source>Every {n} days</source>
   <extracomment>Every day</extracomment>
   <translation>
    <numerusform>Jeden Tag</numerusform>
    <numerusform>Alle {n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>every {n} days</source>
   <extracomment>every {n} day</extracomment>
   <translation>
    <numerusform>jeden Tag</numerusform>
    <numerusform>alle {n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>every {n} months</source>
   <extracomment>every {n} month</extracomment>
   <translation>
    <numerusform>jeden Monat</numerusform>
    <numerusform>alle {n} Monate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every {n} months on day {day}</source>
   <extracomment>Every month on day {day}</extracomment>
   <translation>
    <numerusform>Jeden Monat am {day}.</numerusform>
    <numerusform>Alle {n} Monate am {day}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every {n} months on the last day</source>
   <extracomment>Every month on its last day</extracomment>
   <translation>
    <numerusform>Jeden Monat am letzten Tag</numerusform>
    <numerusform>Alle {n} Monate am letzten Tag</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every {n} months on the {day}</source>
   <extracomment>Every month on the {day}</extracomment>
   <translation>
    <numerusform>Jeden Monat am {day}</numerusform>
    <numerusform>Alle {n} Monate am {day}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every {n} weeks on {days}</source>
   <extracomment>Every week on {days}</extracomment>
   <translation>
    <numerusform>Jede Woche am {days}</numerusform>
    <numerusform>Alle {n} Wochen am {days}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Every {n} years on {day}</source>
   <extracomment>Every year on {day}</extracomment>
   <translation>
    <numerusform>Jedes Jahr am {day}</numerusform>
    <numerusform>Alle {n} Jahre am {day}</numerusform>
   </translation>
  </message>
  <message>
   <source>Everybody knows it as it is now.</source>
   <translation>Alle kennen den jetzigen Stand.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Evidence of the renewal</source>
   <translation>Belege der Verlängerung</translation>
  </message>
  <message>
   <source>Evidence: {account}</source>
   <translation>Belege: {account}</translation>
  </message>
  <message>
   <source>Exchange with them</source>
   <translation>Austausch mit dem Kunden</translation>
  </message>
  <message>
   <source>Exchange with {who}</source>
   <translation>Austausch mit {who}</translation>
  </message>
  <message>
   <source>Expansion</source>
   <translation>Ausbau</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export check-ins</source>
   <translation>Termine exportieren</translation>
  </message>
  <message>
   <source>Export everything …</source>
   <translation>Alles exportieren …</translation>
  </message>
  <message>
   <source>Export fewer columns.</source>
   <translation>Exportieren Sie weniger Spalten.</translation>
  </message>
  <message>
   <source>Export fewer years of the calendar, then read it again.</source>
   <translation>Exportieren Sie weniger Jahre des Kalenders, und lesen Sie ihn dann noch einmal ein.</translation>
  </message>
  <message>
   <source>Export fewer years of the calendar, then try again.</source>
   <translation>Exportieren Sie weniger Jahre des Kalenders, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Export it again as CSV.</source>
   <translation>Exportieren Sie sie noch einmal als CSV.</translation>
  </message>
  <message>
   <source>Export it again with its rows.</source>
   <translation>Exportieren Sie die Datei noch einmal mit ihren Zeilen.</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>Exportieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Export it with column names.</source>
   <translation>Exportieren Sie sie mit Spaltennamen.</translation>
  </message>
  <message>
   <source>Export it with that column, or rename the header.</source>
   <translation>Exportieren Sie die Datei mit dieser Spalte, oder benennen Sie die Überschrift um.</translation>
  </message>
  <message>
   <source>Export the accounts</source>
   <translation>Kunden exportieren</translation>
  </message>
  <message>
   <source>Export the calendar</source>
   <translation>Kalender exportieren</translation>
  </message>
  <message>
   <source>Export the calendar again, or remove it from the list.</source>
   <translation>Exportieren Sie den Kalender noch einmal, oder entfernen Sie ihn aus der Liste.</translation>
  </message>
  <message>
   <source>Export the selection …</source>
   <translation>Auswahl exportieren …</translation>
  </message>
  <message numerus="yes">
   <source>Export {n} check-ins …</source>
   <extracomment>Export {n} check-in …</extracomment>
   <translation>
    <numerusform>{n} Termin exportieren …</numerusform>
    <numerusform>{n} Termine exportieren …</numerusform>
   </translation>
  </message>
  <message>
   <source>Falling or rising by</source>
   <translation>Sinkt oder steigt um</translation>
  </message>
  <message>
   <source>feature</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Feature walk-through</source>
   <translation>Vorführung einer Funktion</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>Funktionen</translation>
  </message>
  <message>
   <source>Features and their use</source>
   <translation>Funktionen und ihre Nutzung</translation>
  </message>
  <message>
   <source>Features before</source>
   <translation>Funktionen davor</translation>
  </message>
  <message>
   <source>Features in 90 days</source>
   <translation>Funktionen in 90 Tagen</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>Feb.</translation>
  </message>
  <message>
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <source>Feed, calendar file, ics, subscribe, folder</source>
   <translation>Feed, Kalenderdatei, ics, abonnieren, Ordner</translation>
  </message>
  <message>
   <source>Figures of the account</source>
   <translation>Kennzahlen des Kunden</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Files that were read</source>
   <translation>Gelesene Dateien</translation>
  </message>
  <message>
   <source>Filled in: {known}.</source>
   <translation>Ausgefüllt werden: {known}.</translation>
  </message>
  <message>
   <source>Filter the accounts</source>
   <translation>Kunden filtern</translation>
  </message>
  <message>
   <source>filter value: active</source>
   <translation>aktiv</translation>
  </message>
  <message>
   <source>filter value: advanced</source>
   <translation>erfahren</translation>
  </message>
  <message>
   <source>filter value: advocate</source>
   <translation>fürsprecher</translation>
  </message>
  <message>
   <source>filter value: churned</source>
   <translation>gekündigt</translation>
  </message>
  <message>
   <source>filter value: falling</source>
   <translation>sinkend, sinkt</translation>
  </message>
  <message>
   <source>filter value: intermediate</source>
   <translation>geübt, fortgeschritten</translation>
  </message>
  <message>
   <source>filter value: late</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <source>filter value: me</source>
   <translation>ich, mir</translation>
  </message>
  <message>
   <source>filter value: never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>filter value: new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>filter value: none</source>
   <translation>keine, kein, keiner, nichts</translation>
  </message>
  <message>
   <source>filter value: prospect</source>
   <translation>interessent</translation>
  </message>
  <message>
   <source>filter value: rising</source>
   <translation>steigend, steigt</translation>
  </message>
  <message>
   <source>filter value: some</source>
   <translation>einer, irgendeiner</translation>
  </message>
  <message>
   <source>filter value: steady</source>
   <translation>stabil</translation>
  </message>
  <message>
   <source>filter value: stopped</source>
   <translation>beendet, aufgehört</translation>
  </message>
  <message>
   <source>filter value: today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>filter: city</source>
   <translation>stadt</translation>
  </message>
  <message>
   <source>filter: country</source>
   <translation>land</translation>
  </message>
  <message>
   <source>filter: currency</source>
   <translation>währung</translation>
  </message>
  <message>
   <source>filter: health</source>
   <translation>zustand</translation>
  </message>
  <message>
   <source>filter: industry</source>
   <translation>branche</translation>
  </message>
  <message>
   <source>filter: mrr</source>
   <translation>mrr, umsatz</translation>
  </message>
  <message>
   <source>filter: next</source>
   <translation>schritt, nächster</translation>
  </message>
  <message>
   <source>filter: notice</source>
   <translation>frist, kündigung, kündigungsfrist</translation>
  </message>
  <message>
   <source>filter: owner</source>
   <translation>zuständig</translation>
  </message>
  <message>
   <source>filter: people</source>
   <translation>personen</translation>
  </message>
  <message>
   <source>filter: playbook</source>
   <translation>playbook</translation>
  </message>
  <message>
   <source>filter: renews</source>
   <translation>verlängert, verlängerung</translation>
  </message>
  <message>
   <source>filter: silent</source>
   <translation>still, stille</translation>
  </message>
  <message>
   <source>filter: stage</source>
   <translation>stufe</translation>
  </message>
  <message>
   <source>filter: status</source>
   <translation>status</translation>
  </message>
  <message>
   <source>filter: tag</source>
   <translation>schlagwort, schlagwörter</translation>
  </message>
  <message>
   <source>filter: tier</source>
   <translation>klasse</translation>
  </message>
  <message>
   <source>filter: use</source>
   <translation>nutzung</translation>
  </message>
  <message>
   <source>Find a setting</source>
   <translation>Einstellung suchen</translation>
  </message>
  <message>
   <source>Find an account, a person or a command</source>
   <translation>Kunden, Person oder Befehl finden</translation>
  </message>
  <message>
   <source>Find in the guide</source>
   <translation>Im Handbuch suchen</translation>
  </message>
  <message>
   <source>Find out why they left, in their own words</source>
   <translation>Herausfinden, warum der Kunde ging, in seinen eigenen Worten</translation>
  </message>
  <message>
   <source>first</source>
   <translation>ersten</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Erster Tag</translation>
  </message>
  <message>
   <source>first name of the first guest</source>
   <translation>Vorname des ersten Gastes</translation>
  </message>
  <message>
   <source>First real use by the team</source>
   <translation>Erste echte Nutzung durch das Team</translation>
  </message>
  <message>
   <source>First start</source>
   <translation>Erster Start</translation>
  </message>
  <message>
   <source>First task, done together</source>
   <translation>Erste Aufgabe, gemeinsam erledigt</translation>
  </message>
  <message>
   <source>First training</source>
   <translation>Erste Schulung</translation>
  </message>
  <message>
   <source>first {names}</source>
   <translation>zuerst {names}</translation>
  </message>
  <message>
   <source>First: {times}</source>
   <translation>Erstes Treffen: {times}</translation>
  </message>
  <message>
   <source>five</source>
   <translation>fünf</translation>
  </message>
  <message>
   <source>Folder of answers</source>
   <translation>Ordner der Antworten</translation>
  </message>
  <message>
   <source>Folder of the answers</source>
   <translation>Ordner der Antworten</translation>
  </message>
  <message>
   <source>Folder of the backups</source>
   <translation>Ordner der Sicherungen</translation>
  </message>
  <message>
   <source>Folder of the drafts</source>
   <translation>Ordner der Entwürfe</translation>
  </message>
  <message>
   <source>for {holiday}</source>
   <translation>zu {holiday}</translation>
  </message>
  <message>
   <source>for: birthday</source>
   <translation>zum Geburtstag</translation>
  </message>
  <message>
   <source>for: customer since</source>
   <translation>zum Jahrestag als Kunde</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget the password</source>
   <translation>Passwort vergessen</translation>
  </message>
  <message>
   <source>form of tasks: event</source>
   <translation>Eintrag</translation>
  </message>
  <message>
   <source>Found in a calendar</source>
   <translation>In einem Kalender gefunden</translation>
  </message>
  <message>
   <source>four</source>
   <translation>vier</translation>
  </message>
  <message>
   <source>fourth</source>
   <translation>vierten</translation>
  </message>
  <message>
   <source>Free slots</source>
   <translation>Freie Zeiten</translation>
  </message>
  <message>
   <source>Free some space, or check that you may write beside the account book.</source>
   <translation>Schaffen Sie Platz, oder prüfen Sie, ob Sie neben dem Kundenbuch schreiben dürfen.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Fri</source>
   <translation>Fr.</translation>
  </message>
  <message>
   <source>fri, 4 dec, in 2 weeks</source>
   <translation>fr, 4. dez, in 2 wochen</translation>
  </message>
  <message>
   <source>fri, 4 dec, in 3 days</source>
   <translation>fr, 4. dez, in 3 tagen</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>Freitag</translation>
  </message>
  <message>
   <source>from</source>
   <translation>von</translation>
  </message>
  <message>
   <source>From CSV files of any system. You see every row before anything is written.</source>
   <translation>Aus CSV-Dateien jedes Systems. Sie sehen jede Zeile, bevor etwas geschrieben wird.</translation>
  </message>
  <message>
   <source>From day</source>
   <translation>Erster Tag</translation>
  </message>
  <message>
   <source>From start to end</source>
   <translation>Von Anfang bis Ende</translation>
  </message>
  <message>
   <source>from the next start</source>
   <translation>ab dem nächsten Start</translation>
  </message>
  <message>
   <source>from the next start; rows and icons grow with the text</source>
   <translation>ab dem nächsten Start; Zeilen und Symbole wachsen mit dem Text</translation>
  </message>
  <message>
   <source>From the reasons</source>
   <translation>Aus den Gründen</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>ab {day}</translation>
  </message>
  <message>
   <source>from {known} of {all} inputs</source>
   <translation>{known} von {all} Werten</translation>
  </message>
  <message>
   <source>from {start} to {end}</source>
   <translation>von {start} bis {end}</translation>
  </message>
  <message>
   <source>From … to</source>
   <translation>Von … bis</translation>
  </message>
  <message>
   <source>Getting started: next steps, who does what until when</source>
   <translation>Der Einstieg: nächste Schritte, wer macht was bis wann</translation>
  </message>
  <message>
   <source>Getting started: {account}</source>
   <translation>Erste Schritte: {account}</translation>
  </message>
  <message>
   <source>Give 0 to 1440 minutes.</source>
   <translation>Geben Sie 0 bis 1440 Minuten an.</translation>
  </message>
  <message>
   <source>Give 1 to 1440.</source>
   <translation>Geben Sie 1 bis 1440 an.</translation>
  </message>
  <message>
   <source>Give a guest an address, or send it again to those who know it.</source>
   <translation>Geben Sie einem Gast eine Adresse, oder senden Sie noch einmal an die, die es schon wissen.</translation>
  </message>
  <message>
   <source>Give a length between 1 minute and 14 days.</source>
   <translation>Geben Sie eine Dauer zwischen 1 Minute und 14 Tagen an.</translation>
  </message>
  <message>
   <source>Give a value.</source>
   <translation>Geben Sie einen Wert an.</translation>
  </message>
  <message>
   <source>Give it one or two words.</source>
   <translation>Geben Sie ihr ein oder zwei Worte.</translation>
  </message>
  <message>
   <source>Give it under Mail account in the settings, or with `csdesk mail account`.</source>
   <translation>Geben Sie es unter „E-Mail-Konto“ in den Einstellungen ein, oder mit `csdesk mail account`.</translation>
  </message>
  <message>
   <source>Give the earlier day first.</source>
   <translation>Geben Sie den früheren Tag zuerst an.</translation>
  </message>
  <message>
   <source>Give the one of your calendar service.</source>
   <translation>Geben Sie den Ihres Kalenderdienstes an.</translation>
  </message>
  <message>
   <source>Go back to the list.</source>
   <translation>Gehen Sie zurück zur Liste.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Goals of the next quarter, and how we measure them</source>
   <translation>Ziele des nächsten Quartals, und wie wir sie messen</translation>
  </message>
  <message>
   <source>Goes away by itself {when}.</source>
   <translation>Entfällt {when} von selbst.</translation>
  </message>
  <message>
   <source>Goes out: {names}.</source>
   <translation>Fällt weg: {names}.</translation>
  </message>
  <message>
   <source>Google lets programs in by OAuth only, so csdesk cannot write to its calendars.</source>
   <translation>Google lässt Programme nur über OAuth ein, csdesk kann daher nicht in dessen Kalender schreiben.</translation>
  </message>
  <message>
   <source>Greet</source>
   <translation>Grüßen</translation>
  </message>
  <message>
   <source>Greet {whom}</source>
   <translation>{whom} grüßen</translation>
  </message>
  <message>
   <source>Gross revenue retention (GRR)</source>
   <translation>Bruttoumsatzbindung (GRR)</translation>
  </message>
  <message>
   <source>Guests</source>
   <translation>Gäste</translation>
  </message>
  <message>
   <source>Guests of {title}</source>
   <translation>Gäste von {title}</translation>
  </message>
  <message>
   <source>Guests see this</source>
   <translation>Gäste sehen das</translation>
  </message>
  <message>
   <source>guests see this</source>
   <translation>Gäste sehen das</translation>
  </message>
  <message>
   <source>Guests …</source>
   <translation>Gäste …</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Handbuch</translation>
  </message>
  <message>
   <source>Hand over the data to import</source>
   <translation>Daten für den Import übergeben</translation>
  </message>
  <message>
   <source>Hangs on one person</source>
   <translation>Hängt an einer Person</translation>
  </message>
  <message>
   <source>Has to wait</source>
   <translation>Muss warten</translation>
  </message>
  <message>
   <source>Health</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>health from 0 to 100</source>
   <translation>Zustand von 0 bis 100</translation>
  </message>
  <message>
   <source>health is not known, counted as {score}</source>
   <translation>der Zustand ist nicht bekannt, gezählt als {score}</translation>
  </message>
  <message>
   <source>health not known</source>
   <translation>Zustand nicht bekannt</translation>
  </message>
  <message>
   <source>health {score}</source>
   <translation>Zustand {score}</translation>
  </message>
  <message>
   <source>Health {score} of 100</source>
   <translation>Zustand {score} von 100</translation>
  </message>
  <message>
   <source>health {score} of 100</source>
   <translation>Zustand {score} von 100</translation>
  </message>
  <message>
   <source>Health: too little is known</source>
   <translation>Zustand: zu wenig ist bekannt</translation>
  </message>
  <message>
   <source>Health: {score} of 100</source>
   <translation>Zustand: {score} von 100</translation>
  </message>
  <message>
   <source>Held back until {day}: {why}.</source>
   <translation>Zurückgehalten bis {day}: {why}.</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>hide</source>
   <translation>ausblenden</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>high priority</source>
   <translation>hohe Priorität</translation>
  </message>
  <message>
   <source>Highest uplift</source>
   <translation>Höchste Erhöhung</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Holiday</source>
   <translation>Feiertag</translation>
  </message>
  <message>
   <source>Holidays</source>
   <translation>Feiertage</translation>
  </message>
  <message>
   <source>Holidays that count, by the countries in your book: {names}.</source>
   <translation>Feiertage, die zählen, nach den Ländern in Ihrem Buch: {names}.</translation>
  </message>
  <message>
   <source>hour hours typed</source>
   <translation>stunde stunden std</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>How far back</source>
   <translation>Wie weit zurück</translation>
  </message>
  <message>
   <source>how far the relation has come</source>
   <translation>wie weit die Beziehung gekommen ist</translation>
  </message>
  <message>
   <source>How guests are told</source>
   <translation>Wie Gäste davon erfahren</translation>
  </message>
  <message>
   <source>How it counts</source>
   <translation>Wie es zählt</translation>
  </message>
  <message>
   <source>how long a call about it is owed</source>
   <translation>wie lange dazu ein Anruf fällig ist</translation>
  </message>
  <message>
   <source>how long the leaving stays a reason</source>
   <translation>wie lange der Weggang ein Grund bleibt</translation>
  </message>
  <message>
   <source>How many times</source>
   <translation>Wie viele Male</translation>
  </message>
  <message>
   <source>How much a reason of full urgency counts, from 0 to 1. What would change on today's list is shown below; nothing is stored before you choose Apply.</source>
   <translation>Wie viel ein Grund bei voller Dringlichkeit zählt, von 0 bis 1. Was sich auf der heutigen Liste ändern würde, steht unten; nichts wird gespeichert, bevor Sie Übernehmen wählen.</translation>
  </message>
  <message>
   <source>How the product was used, in figures</source>
   <translation>Wie das Produkt genutzt wurde, in Zahlen</translation>
  </message>
  <message>
   <source>how use has gone for four weeks</source>
   <translation>wie die Nutzung in vier Wochen verlief</translation>
  </message>
  <message>
   <source>http:// would send your password to {host} unprotected.</source>
   <translation>http:// würde Ihr Passwort ungeschützt an {host} senden.</translation>
  </message>
  <message>
   <source>Ideal</source>
   <translation>Ideal</translation>
  </message>
  <message>
   <source>ideal</source>
   <translation>ideal</translation>
  </message>
  <message>
   <source>ideal {ideal}, at most {longest}</source>
   <translation>ideal {ideal}, höchstens {longest}</translation>
  </message>
  <message>
   <source>if it is not done until then</source>
   <translation>wenn es bis dahin nicht erledigt ist</translation>
  </message>
  <message>
   <source>if no offer is made until then</source>
   <translation>wenn bis dahin kein Angebot gemacht wird</translation>
  </message>
  <message>
   <source>if no other feature is used until then</source>
   <translation>wenn bis dahin keine weitere Funktion genutzt wird</translation>
  </message>
  <message>
   <source>if nobody meets the sponsor until then</source>
   <translation>wenn bis dahin niemand den Sponsor trifft</translation>
  </message>
  <message>
   <source>if nobody talks until then</source>
   <translation>wenn bis dahin niemand spricht</translation>
  </message>
  <message>
   <source>if nobody uses it until then</source>
   <translation>wenn bis dahin niemand das Produkt nutzt</translation>
  </message>
  <message>
   <source>if nothing changes until then</source>
   <translation>wenn sich bis dahin nichts ändert</translation>
  </message>
  <message>
   <source>if the check-in is not logged until then</source>
   <translation>wenn der Termin bis dahin nicht erfasst ist</translation>
  </message>
  <message>
   <source>if the renewal is not settled until then</source>
   <translation>wenn die Verlängerung bis dahin nicht geklärt ist</translation>
  </message>
  <message>
   <source>if the step does not move until then</source>
   <translation>wenn sich der Schritt bis dahin nicht bewegt</translation>
  </message>
  <message>
   <source>if the step is not done until then</source>
   <translation>wenn der Schritt bis dahin nicht erledigt ist</translation>
  </message>
  <message>
   <source>if their message is not answered until then</source>
   <translation>wenn die Nachricht bis dahin nicht beantwortet ist</translation>
  </message>
  <message>
   <source>ignore meeting</source>
   <translation>Treffen weglassen</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>import</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>Import a file of contracts, or add a contract on the page of an account; its renewal then stands here, with the day by which notice must be given.</source>
   <translation>Importieren Sie eine Datei mit Verträgen, oder tragen Sie auf der Seite eines Kunden einen Vertrag ein; dann steht seine Verlängerung hier, mit dem Tag der Kündigungsfrist.</translation>
  </message>
  <message>
   <source>Import a file with use by day, or add a number by hand.</source>
   <translation>Importieren Sie eine Datei mit Nutzung je Tag, oder tragen Sie eine Zahl von Hand ein.</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <source>Import stopped; nothing was written.</source>
   <translation>Import angehalten; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Import the data and check it together</source>
   <translation>Daten importieren und gemeinsam prüfen</translation>
  </message>
  <message>
   <source>Import your accounts</source>
   <translation>Ihre Kunden importieren</translation>
  </message>
  <message numerus="yes">
   <source>Import {n} rows</source>
   <extracomment>Import {n} row</extracomment>
   <translation>
    <numerusform>{n} Zeile importieren</numerusform>
    <numerusform>{n} Zeilen importieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Imported again, a file makes no second entries.</source>
   <translation>Noch einmal importiert, entstehen keine doppelten Einträge.</translation>
  </message>
  <message>
   <source>Imported: {new} new, {changed} changed, {same} the same, {error} left out.</source>
   <translation>Importiert: {new} neu, {changed} geändert, {same} gleich, {error} ausgelassen.</translation>
  </message>
  <message>
   <source>Imported: {new} new, {changed} changed, {same} the same.</source>
   <translation>Importiert: {new} neu, {changed} geändert, {same} gleich.</translation>
  </message>
  <message>
   <source>In a few words, for later</source>
   <translation>In wenigen Worten, für später</translation>
  </message>
  <message>
   <source>In a word</source>
   <translation>In einem Wort</translation>
  </message>
  <message>
   <source>in Congo</source>
   <translation>im Kongo</translation>
  </message>
  <message>
   <source>in Iran</source>
   <translation>im Iran</translation>
  </message>
  <message>
   <source>in Iraq</source>
   <translation>im Irak</translation>
  </message>
  <message>
   <source>in Lebanon</source>
   <translation>im Libanon</translation>
  </message>
  <message>
   <source>In lists</source>
   <translation>In Listen</translation>
  </message>
  <message>
   <source>in Mongolia</source>
   <translation>in der Mongolei</translation>
  </message>
  <message>
   <source>in Slovakia</source>
   <translation>in der Slowakei</translation>
  </message>
  <message>
   <source>in Sudan</source>
   <translation>im Sudan</translation>
  </message>
  <message>
   <source>in Switzerland</source>
   <translation>in der Schweiz</translation>
  </message>
  <message>
   <source>In the 28 days before</source>
   <translation>In den 28 Tagen davor</translation>
  </message>
  <message>
   <source>in the Bahamas</source>
   <translation>auf den Bahamas</translation>
  </message>
  <message>
   <source>In the book</source>
   <translation>Im Buch</translation>
  </message>
  <message>
   <source>in the Central African Republic</source>
   <translation>in der Zentralafrikanischen Republik</translation>
  </message>
  <message>
   <source>in the Comoros</source>
   <translation>auf den Komoren</translation>
  </message>
  <message>
   <source>in the Congo</source>
   <translation>im Kongo</translation>
  </message>
  <message>
   <source>in the Cook Islands</source>
   <translation>auf den Cookinseln</translation>
  </message>
  <message>
   <source>in the Czech Republic</source>
   <translation>in Tschechien</translation>
  </message>
  <message>
   <source>in the Dominican Republic</source>
   <translation>in der Dominikanischen Republik</translation>
  </message>
  <message>
   <source>in the Faroe Islands</source>
   <translation>auf den Färöern</translation>
  </message>
  <message>
   <source>in the Gambia</source>
   <translation>in Gambia</translation>
  </message>
  <message>
   <source>In the last 28 days</source>
   <translation>In den letzten 28 Tagen</translation>
  </message>
  <message>
   <source>in the Maldives</source>
   <translation>auf den Malediven</translation>
  </message>
  <message>
   <source>in the Marshall Islands</source>
   <translation>auf den Marshallinseln</translation>
  </message>
  <message>
   <source>in the Netherlands</source>
   <translation>in den Niederlanden</translation>
  </message>
  <message>
   <source>in the Philippines</source>
   <translation>auf den Philippinen</translation>
  </message>
  <message>
   <source>in the Russian Federation</source>
   <translation>in der Russischen Föderation</translation>
  </message>
  <message>
   <source>in the Seychelles</source>
   <translation>auf den Seychellen</translation>
  </message>
  <message>
   <source>in the Solomon Islands</source>
   <translation>auf den Salomonen</translation>
  </message>
  <message>
   <source>in the UAE</source>
   <translation>in den Emiraten</translation>
  </message>
  <message>
   <source>in the UK</source>
   <translation>in Großbritannien</translation>
  </message>
  <message>
   <source>in the United Arab Emirates</source>
   <translation>in den Vereinigten Arabischen Emiraten</translation>
  </message>
  <message>
   <source>in the United Kingdom</source>
   <translation>im Vereinigten Königreich</translation>
  </message>
  <message>
   <source>in the United States</source>
   <translation>in den Vereinigten Staaten</translation>
  </message>
  <message>
   <source>in the United States of America</source>
   <translation>in den Vereinigten Staaten von Amerika</translation>
  </message>
  <message>
   <source>in the US</source>
   <translation>in den USA</translation>
  </message>
  <message>
   <source>In this stage since</source>
   <translation>In dieser Stufe seit</translation>
  </message>
  <message>
   <source>in typed</source>
   <translation>in</translation>
  </message>
  <message>
   <source>in Türkiye</source>
   <translation>in der Türkei</translation>
  </message>
  <message>
   <source>in Ukraine</source>
   <translation>in der Ukraine</translation>
  </message>
  <message>
   <source>in Yemen</source>
   <translation>im Jemen</translation>
  </message>
  <message>
   <source>in your own calendar; none: no alarm. Guests get no alarm from you</source>
   <translation>in Ihrem eigenen Kalender; keine: ohne Erinnerung. Gäste bekommen von Ihnen keine</translation>
  </message>
  <message>
   <source>in {country}</source>
   <translation>in {country}</translation>
  </message>
  <message numerus="yes">
   <source>in {n} days</source>
   <extracomment>in {n} day</extracomment>
   <translation>
    <numerusform>in {n} Tag</numerusform>
    <numerusform>in {n} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>Branche</translation>
  </message>
  <message>
   <source>industry</source>
   <translation>Branche</translation>
  </message>
  <message>
   <source>Industry, domain</source>
   <translation>Branche, Domain</translation>
  </message>
  <message>
   <source>Influence</source>
   <translation>Einfluss</translation>
  </message>
  <message>
   <source>Install one, such as GNOME Keyring or KWallet, and sign in to it. Until then give the password each time it is asked for.</source>
   <translation>Installieren Sie einen, etwa GNOME Keyring oder KWallet, und melden Sie sich dort an. Bis dahin geben Sie das Passwort ein, wenn danach gefragt wird.</translation>
  </message>
  <message>
   <source>Instead of: {day}</source>
   <translation>Statt: {day}</translation>
  </message>
  <message>
   <source>Intermediate</source>
   <translation>Geübt</translation>
  </message>
  <message>
   <source>intermediate</source>
   <translation>geübt</translation>
  </message>
  <message>
   <source>Into the outbox</source>
   <translation>In den Postausgang</translation>
  </message>
  <message>
   <source>Invitation: {title}</source>
   <translation>Einladung: {title}</translation>
  </message>
  <message>
   <source>Invite</source>
   <translation>Einladen</translation>
  </message>
  <message>
   <source>invite</source>
   <translation>Einladung</translation>
  </message>
  <message>
   <source>Invite a guest first.</source>
   <translation>Laden Sie zuerst einen Gast ein.</translation>
  </message>
  <message>
   <source>Invite to {names}</source>
   <translation>Einladung an {names}</translation>
  </message>
  <message>
   <source>Invite to {title}</source>
   <translation>Einladen zu {title}</translation>
  </message>
  <message>
   <source>Invite {name}</source>
   <translation>{name} einladen</translation>
  </message>
  <message>
   <source>Invites that you put into the outbox while planning a check-in wait here until you send them. An answer that comes as a file (.ics or .eml) can be dropped on the window.</source>
   <translation>Einladungen, die Sie beim Planen eines Termins in den Postausgang legen, warten hier, bis Sie sie senden. Eine Antwort, die als Datei kommt (.ics oder .eml), können Sie auf das Fenster ziehen.</translation>
  </message>
  <message>
   <source>Iran</source>
   <translation>Iran</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>Is a trial</source>
   <translation>Ist eine Testphase</translation>
  </message>
  <message>
   <source>Is being checked</source>
   <translation>Wird geprüft</translation>
  </message>
  <message>
   <source>It cannot come back alone: what it belonged to was deleted later.</source>
   <translation>Es kann nicht allein zurückkommen: Wozu es gehörte, wurde später gelöscht.</translation>
  </message>
  <message>
   <source>It comes back on that day, or when you undo this.</source>
   <translation>Er kommt an diesem Tag zurück, oder wenn Sie dies rückgängig machen.</translation>
  </message>
  <message>
   <source>It does not say which account it belongs to.</source>
   <translation>Es steht nicht da, zu welchem Kunden es gehört.</translation>
  </message>
  <message>
   <source>It does not say which account the person belongs to, and no account has the domain of the address.</source>
   <translation>Es steht nicht da, zu welchem Kunden die Person gehört, und kein Kunde hat die Domain der Adresse.</translation>
  </message>
  <message>
   <source>It does not say which account the person belongs to.</source>
   <translation>Es steht nicht da, zu welchem Kunden die Person gehört.</translation>
  </message>
  <message>
   <source>It does not say which subscription was used.</source>
   <translation>Es steht nicht da, welches Abonnement genutzt wurde.</translation>
  </message>
  <message>
   <source>it ends unless both agree</source>
   <translation>endet, wenn nicht beide zustimmen</translation>
  </message>
  <message>
   <source>It goes into the keyring of this computer and never into the book. Providers with two steps to sign in want a password made for one app, which their settings give.</source>
   <translation>Es kommt in den Schlüsselbund dieses Computers und nie ins Buch. Anbieter mit Anmeldung in zwei Schritten verlangen ein Passwort nur für eine App, das Sie in deren Einstellungen anlegen.</translation>
  </message>
  <message>
   <source>It has no guests any more.</source>
   <translation>Der Termin hat keine Gäste mehr.</translation>
  </message>
  <message>
   <source>It has no name.</source>
   <translation>Ohne Namen.</translation>
  </message>
  <message>
   <source>it has NUL bytes</source>
   <translation>NUL-Bytes sind enthalten</translation>
  </message>
  <message numerus="yes">
   <source>it has {n} cells where the header has {width}</source>
   <extracomment>it has {n} cell where the header has {width}</extracomment>
   <translation>
    <numerusform>{n} Zelle, wo die Kopfzeile {width} hat</numerusform>
    <numerusform>{n} Zellen, wo die Kopfzeile {width} hat</numerusform>
   </translation>
  </message>
  <message>
   <source>It has: {known}.</source>
   <translation>Es gibt: {known}.</translation>
  </message>
  <message>
   <source>It is a folder: add a file name.</source>
   <translation>Das ist ein Ordner: Geben Sie einen Dateinamen an.</translation>
  </message>
  <message>
   <source>It is being sent.</source>
   <translation>Sie wird gerade gesendet.</translation>
  </message>
  <message>
   <source>It is here now as it is there.</source>
   <translation>Der Eintrag ist jetzt hier, wie er dort ist.</translation>
  </message>
  <message>
   <source>it is not valid CSV ({message})</source>
   <translation>es ist kein gültiges CSV ({message})</translation>
  </message>
  <message>
   <source>It is one of: {words}.</source>
   <translation>Möglich ist: {words}.</translation>
  </message>
  <message numerus="yes">
   <source>It is {path}, changed {when}, with {n} entries.</source>
   <extracomment>It is {path}, changed {when}, with {n} entry.</extracomment>
   <translation>
    <numerusform>Sie liegt in {path}, geändert {when}, mit {n} Eintrag.</numerusform>
    <numerusform>Sie liegt in {path}, geändert {when}, mit {n} Einträgen.</numerusform>
   </translation>
  </message>
  <message>
   <source>It is {path}.</source>
   <translation>Sie liegt in {path}.</translation>
  </message>
  <message>
   <source>It is {time} in {place} then, after work.</source>
   <translation>In {place} ist es dann {time}, nach der Arbeit.</translation>
  </message>
  <message>
   <source>It is {time} in {place} then, at night.</source>
   <translation>In {place} ist es dann {time}, in der Nacht.</translation>
  </message>
  <message>
   <source>It is {time} in {place} then, before work.</source>
   <translation>In {place} ist es dann {time}, vor der Arbeit.</translation>
  </message>
  <message>
   <source>It is {weekday} in {place}, a day off.</source>
   <translation>In {place} ist {weekday}, ein freier Tag.</translation>
  </message>
  <message>
   <source>It leaves the calendar and stays in the history.</source>
   <translation>Er verschwindet aus dem Kalender und bleibt im Verlauf.</translation>
  </message>
  <message>
   <source>It may have gone out. Ask a guest, or look into the sent mails of your account.</source>
   <translation>Sie ist vielleicht hinausgegangen. Fragen Sie einen Gast, oder sehen Sie in den gesendeten E-Mails Ihres Kontos nach.</translation>
  </message>
  <message>
   <source>It renews by itself soon</source>
   <translation>Er verlängert sich bald von selbst</translation>
  </message>
  <message>
   <source>It stays as it is now.</source>
   <translation>Sie bleibt, wie sie jetzt ist.</translation>
  </message>
  <message>
   <source>It stays away; another occurrence of it may come back.</source>
   <translation>Er bleibt weg; tritt er erneut auf, kann er wiederkommen.</translation>
  </message>
  <message>
   <source>It stays: {times}</source>
   <translation>Es bleibt bei: {times}</translation>
  </message>
  <message>
   <source>It was cancelled since: the guests will hear that.</source>
   <translation>Der Termin wurde seitdem abgesagt: Das erfahren die Gäste.</translation>
  </message>
  <message>
   <source>It was cancelled, and nobody has to hear it any more.</source>
   <translation>Der Termin wurde abgesagt, und niemand muss es mehr erfahren.</translation>
  </message>
  <message>
   <source>It was changed since and is {when} now.</source>
   <translation>Der Termin wurde seitdem geändert und ist jetzt am {when}.</translation>
  </message>
  <message>
   <source>It was closed on {end}, before it was opened on {begin}.</source>
   <translation>Es wurde am {end} geschlossen, bevor es am {begin} geöffnet wurde.</translation>
  </message>
  <message>
   <source>It was cut off before anything was sent.</source>
   <translation>Das Senden brach ab, bevor etwas hinausging.</translation>
  </message>
  <message>
   <source>It was cut off while it was sent, and may have gone out to {names}.</source>
   <translation>Das Senden brach ab; sie ist vielleicht an {names} hinausgegangen.</translation>
  </message>
  <message>
   <source>It was deleted in {calendar}.</source>
   <translation>In {calendar} gelöscht.</translation>
  </message>
  <message>
   <source>It was deleted {day}, with {along}.</source>
   <translation>Er wurde {day} gelöscht, mit {along}.</translation>
  </message>
  <message>
   <source>It was deleted {day}.</source>
   <translation>Er wurde {day} gelöscht.</translation>
  </message>
  <message>
   <source>It was deleted, and the history of this book does not say how.</source>
   <translation>Er wurde gelöscht, und der Verlauf dieses Buches sagt nicht wie.</translation>
  </message>
  <message>
   <source>It was held already.</source>
   <translation>Der Termin hat schon stattgefunden.</translation>
  </message>
  <message>
   <source>It was moved in {calendar}.</source>
   <translation>In {calendar} verschoben.</translation>
  </message>
  <message>
   <source>It was ticked off in {calendar}.</source>
   <translation>In {calendar} abgehakt.</translation>
  </message>
  <message>
   <source>It went out</source>
   <translation>Ging hinaus</translation>
  </message>
  <message>
   <source>its holidays are your days off</source>
   <translation>seine Feiertage sind Ihre freien Tage</translation>
  </message>
  <message>
   <source>Its MRR goes on the day after, as churn, or as shrink while another runs.</source>
   <translation>Sein MRR entfällt am Tag danach, als Kündigung, oder als Verkleinerung, solange ein anderer läuft.</translation>
  </message>
  <message>
   <source>its new .ics and .eml files are read as answers of guests; they stay as they are</source>
   <translation>seine neuen .ics- und .eml-Dateien werden als Antworten von Gästen gelesen; sie bleiben, wie sie sind</translation>
  </message>
  <message>
   <source>Its next step stays as a task.</source>
   <translation>Der nächste Schritt bleibt als Aufgabe.</translation>
  </message>
  <message>
   <source>Its people, contracts, history and use come here.</source>
   <translation>Personen, Verträge, Verlauf und Nutzung kommen hierher.</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>Jan.</translation>
  </message>
  <message>
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep a line, or end the contract instead.</source>
   <translation>Behalten Sie einen Posten, oder beenden Sie stattdessen den Vertrag.</translation>
  </message>
  <message>
   <source>Keep importing</source>
   <translation>Weiter importieren</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it open</source>
   <translation>Offen lassen</translation>
  </message>
  <message>
   <source>Keep ours</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Keep the password</source>
   <translation>Passwort behalten</translation>
  </message>
  <message>
   <source>Keep the present filter and order</source>
   <translation>Jetzigen Filter und Ordnung behalten</translation>
  </message>
  <message>
   <source>Keep them</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep writing</source>
   <translation>Weiterschreiben</translation>
  </message>
  <message>
   <source>Keep {product}, now {what}</source>
   <translation>{product} behalten, jetzt {what}</translation>
  </message>
  <message>
   <source>Kept on this device only: another computer with the same book has its own.</source>
   <translation>Nur auf diesem Gerät: Ein anderer Computer mit demselben Buch hat seine eigenen.</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Kick-off with everybody who will use it</source>
   <translation>Auftakt mit allen, die es nutzen werden</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Known are: {names}.</source>
   <translation>Bekannt sind: {names}.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Laos</source>
   <translation>Laos</translation>
  </message>
  <message>
   <source>Large and quiet</source>
   <translation>Groß und still</translation>
  </message>
  <message>
   <source>last</source>
   <translation>letzten</translation>
  </message>
  <message>
   <source>Last 12 months</source>
   <translation>Letzte 12 Monate</translation>
  </message>
  <message>
   <source>Last contact</source>
   <translation>Letzter Kontakt</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <source>Last heard</source>
   <translation>Zuletzt gehört</translation>
  </message>
  <message>
   <source>Last log-in</source>
   <translation>Letzter Log-in</translation>
  </message>
  <message>
   <source>last real talk {ago}</source>
   <translation>letztes richtiges Gespräch {ago}</translation>
  </message>
  <message>
   <source>Last session</source>
   <translation>Letzte Sitzung</translation>
  </message>
  <message>
   <source>Last try</source>
   <translation>Letzter Versuch</translation>
  </message>
  <message>
   <source>Last two-way</source>
   <translation>Beidseitig</translation>
  </message>
  <message>
   <source>Last two-way contact</source>
   <translation>Letzter beidseitiger Kontakt</translation>
  </message>
  <message numerus="yes">
   <source>last two-way contact {n} days ago</source>
   <extracomment>last two-way contact {n} day ago</extracomment>
   <translation>
    <numerusform>letzter beidseitiger Kontakt vor {n} Tag</numerusform>
    <numerusform>letzter beidseitiger Kontakt vor {n} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Last two-way contact: {channel} on {day}</source>
   <translation>Letzter beidseitiger Kontakt: {channel} am {day}</translation>
  </message>
  <message>
   <source>last typed</source>
   <translation>letzte letzter letzten letztes vorige vorigen</translation>
  </message>
  <message>
   <source>Last use</source>
   <translation>Letzte Nutzung</translation>
  </message>
  <message>
   <source>late</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>later</source>
   <translation>später</translation>
  </message>
  <message>
   <source>Later work refers to what this action made.</source>
   <translation>Spätere Arbeit bezieht sich auf das, was diese Aktion angelegt hat.</translation>
  </message>
  <message>
   <source>Least priority</source>
   <translation>Kleinste Priorität</translation>
  </message>
  <message>
   <source>Least use that says something</source>
   <translation>Kleinste Nutzung, die etwas sagt</translation>
  </message>
  <message>
   <source>Left a meeting out</source>
   <translation>Treffen weggelassen</translation>
  </message>
  <message>
   <source>Left on</source>
   <translation>Gegangen am</translation>
  </message>
  <message>
   <source>Left on; empty: is there</source>
   <translation>Gegangen am; leer: ist da</translation>
  </message>
  <message>
   <source>Left out for want of a rate: {rest}.</source>
   <translation>Mangels Kurs ausgelassen: {rest}.</translation>
  </message>
  <message>
   <source>left {day}</source>
   <translation>gegangen {day}</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Let a mail wait again</source>
   <translation>E-Mail wieder warten lassen</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>light and dark follow the system, or stay as you choose</source>
   <translation>Hell und dunkel folgen dem System oder bleiben, wie Sie wählen</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>Erwartet</translation>
  </message>
  <message>
   <source>Likely to renew: {share}</source>
   <translation>Verlängert wahrscheinlich: {share}</translation>
  </message>
  <message>
   <source>Line of a contract</source>
   <translation>Posten eines Vertrags</translation>
  </message>
  <message>
   <source>Line {n}</source>
   <translation>Posten {n}</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <source>List what changed since then</source>
   <translation>Auflisten, was sich seither geändert hat</translation>
  </message>
  <message>
   <source>Little</source>
   <translation>Wenig</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Erfassen</translation>
  </message>
  <message>
   <source>Log a contact</source>
   <translation>Kontakt erfassen</translation>
  </message>
  <message>
   <source>Log a contact with the selected account</source>
   <translation>Kontakt mit dem gewählten Kunden erfassen</translation>
  </message>
  <message>
   <source>Log a contact …</source>
   <translation>Kontakt erfassen …</translation>
  </message>
  <message>
   <source>Log a contact, such as /call Ana 15m price question</source>
   <translation>Kontakt erfassen, etwa /anruf Ana 15m Preisfrage</translation>
  </message>
  <message>
   <source>Log as contact</source>
   <translation>Als Kontakt erfassen</translation>
  </message>
  <message>
   <source>Log files</source>
   <translation>Protokolldateien</translation>
  </message>
  <message>
   <source>Log it</source>
   <translation>Erfassen</translation>
  </message>
  <message>
   <source>Log it as a contact instead.</source>
   <translation>Erfassen Sie es stattdessen als Kontakt.</translation>
  </message>
  <message>
   <source>log meeting</source>
   <translation>Treffen erfassen</translation>
  </message>
  <message>
   <source>Log {title}</source>
   <translation>{title} erfassen</translation>
  </message>
  <message>
   <source>Logged</source>
   <translation>Erfasst</translation>
  </message>
  <message>
   <source>logged</source>
   <translation>erfasst</translation>
  </message>
  <message>
   <source>Logged a call</source>
   <translation>Anruf erfasst</translation>
  </message>
  <message>
   <source>Logged a mail</source>
   <translation>E-Mail erfasst</translation>
  </message>
  <message>
   <source>Logged a meeting</source>
   <translation>Treffen erfasst</translation>
  </message>
  <message>
   <source>Logged a message</source>
   <translation>Nachricht erfasst</translation>
  </message>
  <message>
   <source>Logged an event</source>
   <translation>Veranstaltung erfasst</translation>
  </message>
  <message>
   <source>logins</source>
   <translation>Log-ins</translation>
  </message>
  <message>
   <source>logins, uses, seats</source>
   <translation>Log-ins, Nutzungen, Plätze</translation>
  </message>
  <message>
   <source>longest</source>
   <translation>höchstens</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Erneut nachsehen</translation>
  </message>
  <message>
   <source>Look again in a few minutes.</source>
   <translation>Sehen Sie in ein paar Minuten noch einmal nach.</translation>
  </message>
  <message>
   <source>Look around first</source>
   <translation>Erst einmal umsehen</translation>
  </message>
  <message>
   <source>Look at its account.</source>
   <translation>Sehen Sie bei seinem Kunden nach.</translation>
  </message>
  <message>
   <source>Look at the history again.</source>
   <translation>Sehen Sie noch einmal in die Änderungen.</translation>
  </message>
  <message>
   <source>Look at the list again.</source>
   <translation>Sehen Sie noch einmal auf die Liste.</translation>
  </message>
  <message>
   <source>Look at the outbox again.</source>
   <translation>Sehen Sie noch einmal in den Postausgang.</translation>
  </message>
  <message>
   <source>Look at the trash again.</source>
   <translation>Sehen Sie noch einmal in den Papierkorb.</translation>
  </message>
  <message>
   <source>Look at them</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <source>Look back at 60 days: is success in sight?</source>
   <translation>Rückblick nach 60 Tagen: Ist der Erfolg in Sicht?</translation>
  </message>
  <message>
   <source>Look into the folder now</source>
   <translation>Jetzt in den Ordner sehen</translation>
  </message>
  <message>
   <source>Look into the help about calendar servers.</source>
   <translation>Sehen Sie in der Hilfe zu Kalenderservern nach.</translation>
  </message>
  <message>
   <source>Look it up again.</source>
   <translation>Suchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Look them up again.</source>
   <translation>Suchen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Looking at today's list</source>
   <translation>Die heutige Liste wird geprüft</translation>
  </message>
  <message>
   <source>low priority</source>
   <translation>niedrige Priorität</translation>
  </message>
  <message>
   <source>Lower the amount, or say that both sides agreed to more.</source>
   <translation>Senken Sie den Betrag, oder sagen Sie, dass beide Seiten mehr zugestimmt haben.</translation>
  </message>
  <message>
   <source>Made on</source>
   <translation>Gemacht am</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Gemacht mit</translation>
  </message>
  <message>
   <source>Mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>Mail account</source>
   <translation>E-Mail-Konto</translation>
  </message>
  <message>
   <source>Mail settings</source>
   <translation>E-Mail-Einstellungen</translation>
  </message>
  <message>
   <source>Mail to {names}</source>
   <translation>E-Mail an {names}</translation>
  </message>
  <message>
   <source>Mail, phones, tags and notes of both are kept. Everything that was said, planned and recorded moves along. A backup is made before; Undo takes all of it back.</source>
   <translation>E-Mail, Telefonnummern, Schlagwörter und Notizen von beiden bleiben. Alles Gesagte, Geplante und Erfasste zieht mit um. Vorher wird gesichert; Rückgängig nimmt alles zurück.</translation>
  </message>
  <message>
   <source>Mails</source>
   <translation>E-Mails</translation>
  </message>
  <message>
   <source>Mails and answers</source>
   <translation>E-Mails und Antworten</translation>
  </message>
  <message>
   <source>Make a new one</source>
   <translation>Neuen anlegen</translation>
  </message>
  <message>
   <source>Make one in the security settings of your mail account and give it to csdesk.</source>
   <translation>Legen Sie eines in den Sicherheitseinstellungen Ihres E-Mail-Kontos an, und geben Sie es csdesk.</translation>
  </message>
  <message>
   <source>Make one in your calendar service, then choose it here.</source>
   <translation>Legen Sie bei Ihrem Kalenderdienst einen an, und wählen Sie ihn dann hier.</translation>
  </message>
  <message>
   <source>Make two of it.</source>
   <translation>Machen Sie zwei daraus.</translation>
  </message>
  <message>
   <source>Making a backup, then merging …</source>
   <translation>Erst wird gesichert, dann zusammengeführt …</translation>
  </message>
  <message>
   <source>Making a calendar …</source>
   <translation>Ein Kalender wird angelegt …</translation>
  </message>
  <message>
   <source>Making the demo book</source>
   <translation>Das Demobuch wird angelegt</translation>
  </message>
  <message>
   <source>Many services want an app password, made in their settings, instead of your own.</source>
   <translation>Viele Dienste verlangen statt des eigenen ein App-Passwort, das Sie in deren Einstellungen anlegen.</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>März</translation>
  </message>
  <message>
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <source>Mark as back</source>
   <translation>Als zurückgekehrt markieren</translation>
  </message>
  <message>
   <source>Mark as done</source>
   <translation>Als erledigt markieren</translation>
  </message>
  <message>
   <source>Mark as left</source>
   <translation>Als ausgeschieden markieren</translation>
  </message>
  <message>
   <source>Mark as left, or as back</source>
   <translation>Als ausgeschieden oder zurückgekehrt markieren</translation>
  </message>
  <message>
   <source>Marked a person as back</source>
   <translation>Person als zurückgekehrt markiert</translation>
  </message>
  <message>
   <source>Marked a person as left</source>
   <translation>Person als ausgeschieden markiert</translation>
  </message>
  <message>
   <source>Marked as done</source>
   <translation>Als erledigt markiert</translation>
  </message>
  <message>
   <source>marked done</source>
   <translation>als erledigt markiert</translation>
  </message>
  <message>
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <source>May have gone out</source>
   <translation>Vielleicht gesendet</translation>
  </message>
  <message>
   <source>medium priority</source>
   <translation>mittlere Priorität</translation>
  </message>
  <message>
   <source>Meet the sponsor within</source>
   <translation>Den Sponsor treffen innerhalb von</translation>
  </message>
  <message>
   <source>Meet {whom}</source>
   <translation>{whom} treffen</translation>
  </message>
  <message>
   <source>Meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <source>meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <source>Meeting for them</source>
   <translation>Treffen für den Kunden</translation>
  </message>
  <message>
   <source>Meeting for {who}</source>
   <translation>Treffen für {who}</translation>
  </message>
  <message>
   <source>Meeting from them</source>
   <translation>Treffen, vom Kunden ausgehend</translation>
  </message>
  <message>
   <source>Meeting from {who}</source>
   <translation>Treffen, von {who} ausgehend</translation>
  </message>
  <message>
   <source>Meeting with them</source>
   <translation>Treffen mit dem Kunden</translation>
  </message>
  <message>
   <source>Meeting with {who}</source>
   <translation>Treffen mit {who}</translation>
  </message>
  <message>
   <source>Meetings</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <source>Merge the account with another</source>
   <translation>Kunden mit einem anderen zusammenführen</translation>
  </message>
  <message>
   <source>Merge two accounts</source>
   <translation>Zwei Kunden zusammenführen</translation>
  </message>
  <message>
   <source>Merge two people</source>
   <translation>Zwei Personen zusammenführen</translation>
  </message>
  <message>
   <source>Merge with another account …</source>
   <translation>Mit einem anderen Kunden zusammenführen …</translation>
  </message>
  <message>
   <source>Merge with another person</source>
   <translation>Mit einer anderen Person zusammenführen</translation>
  </message>
  <message>
   <source>Merged accounts</source>
   <translation>Kunden zusammengeführt</translation>
  </message>
  <message>
   <source>Merged people</source>
   <translation>Personen zusammengeführt</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>message</source>
   <translation>Nachricht</translation>
  </message>
  <message numerus="yes">
   <source>Message waits {n} days</source>
   <extracomment>Message waits {n} day</extracomment>
   <translation>
    <numerusform>Nachricht wartet {n} Tag</numerusform>
    <numerusform>Nachricht wartet {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Message {whom}</source>
   <translation>{whom} eine Nachricht senden</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>met</source>
   <translation>getroffen</translation>
  </message>
  <message>
   <source>met at an event</source>
   <translation>auf einer Veranstaltung getroffen</translation>
  </message>
  <message>
   <source>Metric</source>
   <translation>Messgröße</translation>
  </message>
  <message>
   <source>Metric: {name}</source>
   <translation>Messgröße: {name}</translation>
  </message>
  <message>
   <source>minute minutes typed</source>
   <translation>minute minuten</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>minutes a line of the list takes, with preparation and log</source>
   <translation>Minuten je Zeile, mit Vorbereitung und Erfassen</translation>
  </message>
  <message>
   <source>Minutes are guessed</source>
   <translation>Minuten sind geschätzt</translation>
  </message>
  <message>
   <source>minutes are guessed</source>
   <translation>Minuten sind geschätzt</translation>
  </message>
  <message>
   <source>Minutes for contacts</source>
   <translation>Minuten für Kontakte</translation>
  </message>
  <message>
   <source>minutes were guessed</source>
   <translation>Minuten wurden geschätzt</translation>
  </message>
  <message>
   <source>missing here today reasons</source>
   <translation>fehlt hier heute gründe warum</translation>
  </message>
  <message>
   <source>Moldova</source>
   <translation>Moldau</translation>
  </message>
  <message>
   <source>Mon</source>
   <translation>Mo.</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>Montag</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <source>month months typed</source>
   <translation>monat monate monaten</translation>
  </message>
  <message>
   <source>Monthly backups that stay</source>
   <translation>Monatliche Sicherungen, die bleiben</translation>
  </message>
  <message>
   <source>Months</source>
   <translation>Monate</translation>
  </message>
  <message>
   <source>months</source>
   <translation>Monate</translation>
  </message>
  <message>
   <source>Months of billing</source>
   <translation>Monate je Abrechnung</translation>
  </message>
  <message>
   <source>months of billing</source>
   <translation>Monate je Abrechnung</translation>
  </message>
  <message>
   <source>Months of the new term</source>
   <translation>Monate der neuen Laufzeit</translation>
  </message>
  <message>
   <source>Mood</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <source>mood</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <source>mood better</source>
   <translation>Stimmung besser</translation>
  </message>
  <message>
   <source>mood worse</source>
   <translation>Stimmung schlechter</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>More about contracts</source>
   <translation>Mehr zu Verträgen</translation>
  </message>
  <message>
   <source>More about people</source>
   <translation>Mehr zu Personen</translation>
  </message>
  <message>
   <source>More: edit, delete, trash</source>
   <translation>Mehr: bearbeiten, löschen, Papierkorb</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Move a meeting of a series</source>
   <translation>Ein Treffen einer Serie verschieben</translation>
  </message>
  <message>
   <source>move check-in</source>
   <translation>Termin verschieben</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move down (Alt+Down)</source>
   <translation>Nach unten (Alt+Herunter)</translation>
  </message>
  <message>
   <source>Move it here too</source>
   <translation>Auch hier verschieben</translation>
  </message>
  <message>
   <source>move task</source>
   <translation>Aufgabe verschieben</translation>
  </message>
  <message>
   <source>move template</source>
   <translation>Vorlage verschieben</translation>
  </message>
  <message>
   <source>Move the column to the left</source>
   <translation>Spalte nach links</translation>
  </message>
  <message>
   <source>Move the column to the right</source>
   <translation>Spalte nach rechts</translation>
  </message>
  <message>
   <source>Move the task by hand.</source>
   <translation>Verschieben Sie die Aufgabe von Hand.</translation>
  </message>
  <message>
   <source>Move to another account</source>
   <translation>Zu einem anderen Kunden verschieben</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Move up (Alt+Up)</source>
   <translation>Nach oben (Alt+Hoch)</translation>
  </message>
  <message>
   <source>move view</source>
   <translation>Ansicht verschieben</translation>
  </message>
  <message>
   <source>Move “{column}” to the left</source>
   <translation>„{column}“ nach links</translation>
  </message>
  <message>
   <source>Move “{column}” to the right</source>
   <translation>„{column}“ nach rechts</translation>
  </message>
  <message>
   <source>Moved a check-in</source>
   <translation>Termin verschoben</translation>
  </message>
  <message>
   <source>Moved a person</source>
   <translation>Person verschoben</translation>
  </message>
  <message>
   <source>Moved a step</source>
   <translation>Schritt verschoben</translation>
  </message>
  <message>
   <source>Moved a task</source>
   <translation>Aufgabe verschoben</translation>
  </message>
  <message>
   <source>Moved a template</source>
   <translation>Vorlage verschoben</translation>
  </message>
  <message>
   <source>Moves: {names}.</source>
   <translation>Verschiebt sich: {names}.</translation>
  </message>
  <message>
   <source>MRR</source>
   <translation>MRR</translation>
  </message>
  <message>
   <source>MRR by month of renewal, converted to {currency} at your rates</source>
   <translation>MRR nach Monat der Verlängerung, umgerechnet in {currency} zu Ihren Kursen</translation>
  </message>
  <message>
   <source>MRR by month of renewal, converted to {currency} at your rates; left out for want of a rate: {rest}</source>
   <translation>MRR nach Monat der Verlängerung, umgerechnet in {currency} zu Ihren Kursen; mangels Kurs ausgelassen: {rest}</translation>
  </message>
  <message>
   <source>MRR by month of renewal, {currency}</source>
   <translation>MRR nach Monat der Verlängerung, {currency}</translation>
  </message>
  <message numerus="yes">
   <source>MRR by month of renewal, {currency}; {n} more currencies can be chosen</source>
   <extracomment>MRR by month of renewal, {currency}; {n} more currency can be chosen</extracomment>
   <translation>
    <numerusform>MRR nach Monat der Verlängerung, {currency}; {n} weitere Währung wählbar</numerusform>
    <numerusform>MRR nach Monat der Verlängerung, {currency}; {n} weitere Währungen wählbar</numerusform>
   </translation>
  </message>
  <message>
   <source>MRR in other currencies</source>
   <translation>MRR in anderen Währungen</translation>
  </message>
  <message>
   <source>Much</source>
   <translation>Viel</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name it: logins, uses, seats.</source>
   <translation>Nennen Sie sie: Log-ins, Nutzungen, Plätze.</translation>
  </message>
  <message>
   <source>Name of a person or an account</source>
   <translation>Name einer Person oder eines Kunden</translation>
  </message>
  <message>
   <source>name of the account</source>
   <translation>Name des Kunden</translation>
  </message>
  <message>
   <source>Name of the text</source>
   <translation>Name des Textes</translation>
  </message>
  <message>
   <source>Name the CSV files in it one by one.</source>
   <translation>Nennen Sie die CSV-Dateien darin einzeln.</translation>
  </message>
  <message>
   <source>names of all guests</source>
   <translation>Namen aller Gäste</translation>
  </message>
  <message>
   <source>Net revenue retention (NRR)</source>
   <translation>Nettoumsatzbindung (NRR)</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>never talked</source>
   <translation>nie gesprochen</translation>
  </message>
  <message>
   <source>never used</source>
   <translation>nie genutzt</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>New account</source>
   <translation>Neuer Kunde</translation>
  </message>
  <message>
   <source>New amount of {product}</source>
   <translation>Neuer Betrag von {product}</translation>
  </message>
  <message>
   <source>New contract</source>
   <translation>Neuer Vertrag</translation>
  </message>
  <message>
   <source>New customers, not counted</source>
   <translation>Neue Kunden, nicht gezählt</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Neue Person</translation>
  </message>
  <message>
   <source>New revenue event</source>
   <translation>Neue Umsatzänderung</translation>
  </message>
  <message>
   <source>New seats of {product}</source>
   <translation>Neue Plätze von {product}</translation>
  </message>
  <message>
   <source>New step</source>
   <translation>Neuer Schritt</translation>
  </message>
  <message>
   <source>New task</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <source>New term starts on</source>
   <translation>Neue Laufzeit beginnt am</translation>
  </message>
  <message>
   <source>New text for check-ins</source>
   <translation>Neuer Text für Termine</translation>
  </message>
  <message>
   <source>New text …</source>
   <translation>Neuer Text …</translation>
  </message>
  <message>
   <source>New {count}</source>
   <translation>Neu {count}</translation>
  </message>
  <message>
   <source>new, empty</source>
   <translation>neu, leer</translation>
  </message>
  <message>
   <source>Next line</source>
   <translation>Nächste Zeile</translation>
  </message>
  <message>
   <source>Next reason of the line</source>
   <translation>Nächster Grund der Zeile</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <source>next step</source>
   <translation>nächster Schritt</translation>
  </message>
  <message>
   <source>Next step due</source>
   <translation>Nächster Schritt fällig</translation>
  </message>
  <message>
   <source>Next step {late}</source>
   <translation>Nächster Schritt {late}</translation>
  </message>
  <message>
   <source>Next step: {step}</source>
   <translation>Nächster Schritt: {step}</translation>
  </message>
  <message>
   <source>Next steps: who does what, until when</source>
   <translation>Nächste Schritte: wer tut was, bis wann</translation>
  </message>
  <message>
   <source>Next tab of the account</source>
   <translation>Nächster Reiter des Kunden</translation>
  </message>
  <message>
   <source>next typed</source>
   <translation>nächste nächster nächsten nächstes kommende kommenden</translation>
  </message>
  <message>
   <source>Next: {times}</source>
   <translation>Nächstes Treffen: {times}</translation>
  </message>
  <message>
   <source>Nextcloud: https://HOST/remote.php/dav and an app password. Fastmail: https://caldav.fastmail.com/, your full address, an app password. iCloud: https://caldav.icloud.com/, your Apple ID, an app-specific password. Google takes no passwords here: let it read the calendar file instead.</source>
   <translation>Nextcloud: https://HOST/remote.php/dav und ein App-Passwort. Fastmail: https://caldav.fastmail.com/, Ihre ganze Adresse, ein App-Passwort. iCloud: https://caldav.icloud.com/, Ihre Apple-ID, ein anwendungsspezifisches Passwort. Google nimmt hier kein Passwort: Lassen Sie es stattdessen die Kalenderdatei lesen.</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>neun</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>No account and no person has a country yet, so nobody's holidays count.</source>
   <translation>Noch hat kein Kunde und keine Person ein Land, daher zählen keine Feiertage.</translation>
  </message>
  <message>
   <source>No account fits this filter</source>
   <translation>Kein Kunde passt zu diesem Filter</translation>
  </message>
  <message>
   <source>No account gives a reason to make contact. Log a contact when one happens.</source>
   <translation>Kein Kunde gibt Anlass, sich zu melden. Erfassen Sie einen Kontakt, wenn er stattfindet.</translation>
  </message>
  <message>
   <source>No account has the domain of {text}.</source>
   <translation>Kein Kunde hat die Domain von {text}.</translation>
  </message>
  <message>
   <source>No account has the id {id}.</source>
   <translation>Kein Kunde hat die Kennung {id}.</translation>
  </message>
  <message>
   <source>No account has the tag “{tag}”.</source>
   <translation>Kein Kunde hat das Schlagwort „{tag}“.</translation>
  </message>
  <message>
   <source>no amount</source>
   <translation>kein Betrag</translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation>noch keine Antwort</translation>
  </message>
  <message>
   <source>No backup yet</source>
   <translation>Noch keine Sicherung</translation>
  </message>
  <message>
   <source>No calendar is chosen to keep the agenda in.</source>
   <translation>Kein Kalender ist gewählt, der die Agenda aufnimmt.</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>keine Änderung</translation>
  </message>
  <message>
   <source>No change of revenue is known yet. A new contract or a renewal writes one.</source>
   <translation>Noch ist keine Umsatzänderung bekannt. Ein neuer Vertrag oder eine Verlängerung schreibt eine.</translation>
  </message>
  <message>
   <source>No check-in ahead today</source>
   <translation>Heute kein Termin mehr</translation>
  </message>
  <message>
   <source>No contract is known.</source>
   <translation>Kein Vertrag ist bekannt.</translation>
  </message>
  <message>
   <source>No contract yet</source>
   <translation>Noch kein Vertrag</translation>
  </message>
  <message>
   <source>no data</source>
   <translation>k. A.</translation>
  </message>
  <message>
   <source>no day set</source>
   <translation>kein Tag festgelegt</translation>
  </message>
  <message>
   <source>No event in the period</source>
   <translation>Keine Änderung im Zeitraum</translation>
  </message>
  <message>
   <source>no figure</source>
   <translation>keine Zahl</translation>
  </message>
  <message>
   <source>No greeting for</source>
   <translation>Keine Grüße zu</translation>
  </message>
  <message>
   <source>no guest any more</source>
   <translation>kein Gast mehr</translation>
  </message>
  <message>
   <source>No guest has sent this wish, so there is nobody to tell.</source>
   <translation>Kein Gast hat diesen Wunsch gesendet, daher ist niemandem zu antworten.</translation>
  </message>
  <message>
   <source>No guest has to hear anything about this check-in.</source>
   <translation>Kein Gast muss zu diesem Termin etwas erfahren.</translation>
  </message>
  <message>
   <source>No guest with a mail address has to hear anything about this check-in.</source>
   <translation>Kein Gast mit E-Mail-Adresse muss zu diesem Termin etwas erfahren.</translation>
  </message>
  <message numerus="yes">
   <source>no log-in for {n} days{as_of}</source>
   <extracomment>no log-in for {n} day{as_of}</extracomment>
   <translation>
    <numerusform>seit {n} Tag kein Log-in{as_of}</numerusform>
    <numerusform>seit {n} Tagen kein Log-in{as_of}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>no log-in seemed to come for {n} days</source>
   <extracomment>no log-in seemed to come for {n} day</extracomment>
   <translation>
    <numerusform>seit {n} Tag schien kein Log-in zu kommen</numerusform>
    <numerusform>seit {n} Tagen schien kein Log-in zu kommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No log-in, {n} days</source>
   <extracomment>No log-in, {n} day</extracomment>
   <translation>
    <numerusform>Kein Log-in, {n} Tag</numerusform>
    <numerusform>Kein Log-in, {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>No mail account is set up.</source>
   <translation>Kein E-Mail-Konto ist eingerichtet.</translation>
  </message>
  <message>
   <source>No mail address</source>
   <translation>Keine Adresse</translation>
  </message>
  <message>
   <source>no mail address</source>
   <translation>keine E-Mail-Adresse</translation>
  </message>
  <message>
   <source>No mail address is known of {names}.</source>
   <translation>Keine E-Mail-Adresse bekannt von {names}.</translation>
  </message>
  <message>
   <source>No mail address of these guests is known.</source>
   <translation>Von diesen Gästen ist keine E-Mail-Adresse bekannt.</translation>
  </message>
  <message>
   <source>No mail draft can be written to {folder}: {why}.</source>
   <translation>In {folder} lässt sich kein E-Mail-Entwurf schreiben: {why}.</translation>
  </message>
  <message>
   <source>No mail was sent.</source>
   <translation>Keine E-Mail wurde gesendet.</translation>
  </message>
  <message>
   <source>no mood was logged lately</source>
   <translation>zuletzt wurde keine Stimmung erfasst</translation>
  </message>
  <message>
   <source>No next step</source>
   <translation>Kein nächster Schritt</translation>
  </message>
  <message>
   <source>no notice period</source>
   <translation>keine Kündigungsfrist</translation>
  </message>
  <message>
   <source>No offer is made yet</source>
   <translation>Noch ist kein Angebot gemacht</translation>
  </message>
  <message>
   <source>No offer made</source>
   <translation>Kein Angebot</translation>
  </message>
  <message>
   <source>no offer made</source>
   <translation>kein Angebot gemacht</translation>
  </message>
  <message>
   <source>No password is kept for {user} at {host}.</source>
   <translation>Für {user} bei {host} ist kein Passwort gespeichert.</translation>
  </message>
  <message>
   <source>No playbook is at work. Start one: onboarding, renewal, win-back, or your own.</source>
   <translation>Kein Playbook läuft. Starten Sie eines: Onboarding, Verlängerung, Rückgewinnung oder Ihr eigenes.</translation>
  </message>
  <message>
   <source>No product named</source>
   <translation>Kein Produkt genannt</translation>
  </message>
  <message>
   <source>No products yet: edit the contract to add them.</source>
   <translation>Noch keine Produkte: Bearbeiten Sie den Vertrag, um sie einzutragen.</translation>
  </message>
  <message>
   <source>No program opens mail drafts here. They are in {folder}.</source>
   <translation>Kein Programm öffnet hier E-Mail-Entwürfe. Sie liegen in {folder}.</translation>
  </message>
  <message>
   <source>No real talk yet</source>
   <translation>Noch kein richtiges Gespräch</translation>
  </message>
  <message>
   <source>no real talk yet</source>
   <translation>noch kein richtiges Gespräch</translation>
  </message>
  <message>
   <source>no reason given</source>
   <translation>kein Grund genannt</translation>
  </message>
  <message>
   <source>No reason to make contact today.</source>
   <translation>Heute kein Anlass, sich zu melden.</translation>
  </message>
  <message>
   <source>No revenue event is written: the old values were never true.</source>
   <translation>Keine Umsatzänderung wird geschrieben: Die alten Werte stimmten nie.</translation>
  </message>
  <message>
   <source>No revenue event: the MRR stays as it is.</source>
   <translation>Keine Umsatzänderung: Der MRR bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>No row of these files can be imported.</source>
   <translation>Keine Zeile dieser Dateien kann importiert werden.</translation>
  </message>
  <message>
   <source>no running contract</source>
   <translation>kein laufender Vertrag</translation>
  </message>
  <message numerus="yes">
   <source>no session for {n} days{as_of}</source>
   <extracomment>no session for {n} day{as_of}</extracomment>
   <translation>
    <numerusform>seit {n} Tag keine Sitzung{as_of}</numerusform>
    <numerusform>seit {n} Tagen keine Sitzung{as_of}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>no session seemed to come for {n} days</source>
   <extracomment>no session seemed to come for {n} day</extracomment>
   <translation>
    <numerusform>seit {n} Tag schien keine Sitzung zu kommen</numerusform>
    <numerusform>seit {n} Tagen schien keine Sitzung zu kommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No session, {n} days</source>
   <extracomment>No session, {n} day</extracomment>
   <translation>
    <numerusform>Keine Sitzung, {n} Tag</numerusform>
    <numerusform>Keine Sitzung, {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>No setting has these words</source>
   <translation>Keine Einstellung enthält diese Worte</translation>
  </message>
  <message>
   <source>No start fits both working days in the next three weeks.</source>
   <translation>In den nächsten drei Wochen passt kein Beginn in beide Arbeitstage.</translation>
  </message>
  <message>
   <source>no ticket is open or recent</source>
   <translation>kein Ticket ist offen oder neu</translation>
  </message>
  <message>
   <source>no time free</source>
   <translation>keine Zeit frei</translation>
  </message>
  <message>
   <source>No two-way contact for longer than the cadence</source>
   <translation>Kein beidseitiger Kontakt für länger als der Rhythmus</translation>
  </message>
  <message>
   <source>no two-way contact yet</source>
   <translation>noch kein beidseitiger Kontakt</translation>
  </message>
  <message>
   <source>no two-way contact yet, and none was due</source>
   <translation>noch kein beidseitiger Kontakt, und keiner war fällig</translation>
  </message>
  <message>
   <source>no usage data</source>
   <translation>keine Nutzungsdaten</translation>
  </message>
  <message>
   <source>No use for</source>
   <translation>Keine Nutzung seit</translation>
  </message>
  <message>
   <source>No use for a while</source>
   <translation>Seit einer Weile keine Nutzung</translation>
  </message>
  <message>
   <source>No use for weeks, as of {day}</source>
   <translation>Seit Wochen keine Nutzung, Stand {day}</translation>
  </message>
  <message numerus="yes">
   <source>no use for {n} days{as_of}</source>
   <extracomment>no use for {n} day{as_of}</extracomment>
   <translation>
    <numerusform>seit {n} Tag keine Nutzung{as_of}</numerusform>
    <numerusform>seit {n} Tagen keine Nutzung{as_of}</numerusform>
   </translation>
  </message>
  <message>
   <source>no use in the last 28 days of the data</source>
   <translation>keine Nutzung in den letzten 28 Tagen der Daten</translation>
  </message>
  <message>
   <source>No use is recorded yet</source>
   <translation>Noch ist keine Nutzung erfasst</translation>
  </message>
  <message>
   <source>No use is recorded. Import a usage file to see it.</source>
   <translation>Keine Nutzung ist erfasst. Importieren Sie eine Nutzungsdatei, um sie zu sehen.</translation>
  </message>
  <message numerus="yes">
   <source>no use seemed to come for {n} days</source>
   <extracomment>no use seemed to come for {n} day</extracomment>
   <translation>
    <numerusform>seit {n} Tag schien keine Nutzung zu kommen</numerusform>
    <numerusform>seit {n} Tagen schien keine Nutzung zu kommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No use, {n} days</source>
   <extracomment>No use, {n} day</extracomment>
   <translation>
    <numerusform>Keine Nutzung, {n} Tag</numerusform>
    <numerusform>Keine Nutzung, {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <source>Nobody else is invited to “{title}”.</source>
   <translation>Zu „{title}“ ist sonst niemand eingeladen.</translation>
  </message>
  <message>
   <source>Nobody has talked to them yet</source>
   <translation>Noch hat niemand mit dem Kunden gesprochen</translation>
  </message>
  <message>
   <source>nobody has talked to them yet</source>
   <translation>noch hat niemand mit ihnen gesprochen</translation>
  </message>
  <message>
   <source>Nobody here has the mail address or the name of somebody else. To merge two others, choose a person in the list and press M.</source>
   <translation>Niemand hier hat die E-Mail-Adresse oder den Namen einer anderen Person. Um zwei andere zusammenzuführen, wählen Sie eine Person in der Liste und drücken M.</translation>
  </message>
  <message>
   <source>Nobody is invited.</source>
   <translation>Niemand ist eingeladen.</translation>
  </message>
  <message>
   <source>Nobody is invited: it stands in your calendar alone.</source>
   <translation>Niemand ist eingeladen: Er steht nur in Ihrem Kalender.</translation>
  </message>
  <message>
   <source>nobody is known here</source>
   <translation>hier ist niemand bekannt</translation>
  </message>
  <message>
   <source>Nobody is known here yet</source>
   <translation>Hier ist noch niemand bekannt</translation>
  </message>
  <message>
   <source>Nobody is known here yet.</source>
   <translation>Hier ist noch niemand bekannt.</translation>
  </message>
  <message>
   <source>Nobody is reminded of them any more. What they said stays.</source>
   <translation>An diese Person wird nicht mehr erinnert. Was sie gesagt hat, bleibt.</translation>
  </message>
  <message>
   <source>Nobody is “me” yet: the settings do not have your name.</source>
   <translation>Noch ist niemand „ich“: In den Einstellungen fehlt Ihr Name.</translation>
  </message>
  <message>
   <source>Nobody of this meeting is in the book.</source>
   <translation>Niemand aus diesem Treffen steht im Buch.</translation>
  </message>
  <message>
   <source>Nobody of this meeting is in the book. Choose the account that it belongs to.</source>
   <translation>Niemand aus diesem Treffen steht im Buch. Wählen Sie den Kunden, zu dem es gehört.</translation>
  </message>
  <message>
   <source>Nobody paid anything at the start or at the end of it.</source>
   <translation>Niemand zahlte am Anfang oder am Ende etwas.</translation>
  </message>
  <message>
   <source>Nobody paid anything on {first} or on {last}.</source>
   <translation>Niemand hat am {first} oder am {last} etwas gezahlt.</translation>
  </message>
  <message>
   <source>Nobody paid at the start, so there is no NRR and no GRR.</source>
   <translation>Niemand zahlte am Anfang, daher gibt es weder NRR noch GRR.</translation>
  </message>
  <message>
   <source>Nobody paid on {first}, so there is no NRR and no GRR.</source>
   <translation>Niemand zahlte am {first}, daher gibt es weder NRR noch GRR.</translation>
  </message>
  <message>
   <source>Nobody waits for you today</source>
   <translation>Heute wartet niemand auf Sie</translation>
  </message>
  <message>
   <source>Nobody was told of “{title}”, which is cancelled.</source>
   <translation>Von „{title}“, das abgesagt ist, hat nie jemand erfahren.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>None is kept</source>
   <translation>Keines ist gespeichert</translation>
  </message>
  <message>
   <source>None is planned.</source>
   <translation>Keiner ist geplant.</translation>
  </message>
  <message>
   <source>None is read yet.</source>
   <translation>Noch ist keiner eingelesen.</translation>
  </message>
  <message>
   <source>none known</source>
   <translation>keiner bekannt</translation>
  </message>
  <message>
   <source>None today.</source>
   <translation>Heute keine.</translation>
  </message>
  <message>
   <source>normal priority</source>
   <translation>normale Priorität</translation>
  </message>
  <message>
   <source>North Korea</source>
   <translation>Nordkorea</translation>
  </message>
  <message>
   <source>Not added to it: {rest}.</source>
   <translation>Nicht dazugezählt: {rest}.</translation>
  </message>
  <message>
   <source>Not at that time: {title}</source>
   <translation>Nicht zu dieser Zeit: {title}</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Not greeted on</source>
   <translation>Nicht gegrüßt zu</translation>
  </message>
  <message>
   <source>not invited yet</source>
   <translation>noch nicht eingeladen</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Nicht bekannt</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>noch nicht bekannt</translation>
  </message>
  <message>
   <source>not known, or there is none</source>
   <translation>nicht bekannt, oder es gibt keines</translation>
  </message>
  <message>
   <source>not offered</source>
   <translation>nicht angeboten</translation>
  </message>
  <message>
   <source>Not read</source>
   <translation>Nicht gelesen</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Nicht genannt</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht genannt</translation>
  </message>
  <message>
   <source>Not sent</source>
   <translation>Nicht gesendet</translation>
  </message>
  <message>
   <source>Not sound</source>
   <translation>Nicht in Ordnung</translation>
  </message>
  <message>
   <source>not told of the change yet</source>
   <translation>Änderung noch nicht bekannt</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>note mail as sent</source>
   <translation>E-Mail als gesendet vermerken</translation>
  </message>
  <message>
   <source>Noted a mail as sent</source>
   <translation>E-Mail als gesendet vermerkt</translation>
  </message>
  <message>
   <source>Noted an offer</source>
   <translation>Angebot vermerkt</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>Nothing can be merged with itself.</source>
   <translation>Nichts kann mit sich selbst zusammengeführt werden.</translation>
  </message>
  <message>
   <source>Nothing can be stored yet.</source>
   <translation>Noch kann nichts gespeichert werden.</translation>
  </message>
  <message>
   <source>Nothing changed</source>
   <translation>Nichts geändert</translation>
  </message>
  <message>
   <source>Nothing else goes with it.</source>
   <translation>Sonst wird nichts gelöscht.</translation>
  </message>
  <message>
   <source>Nothing has changed since the last time.</source>
   <translation>Seit dem letzten Mal hat sich nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing has happened yet. Log the first contact with Ctrl+L.</source>
   <translation>Noch ist nichts geschehen. Erfassen Sie den ersten Kontakt mit Strg+L.</translation>
  </message>
  <message>
   <source>Nothing has these words in its name.</source>
   <translation>Kein Name enthält diese Worte.</translation>
  </message>
  <message>
   <source>Nothing here</source>
   <translation>Hier ist nichts</translation>
  </message>
  <message>
   <source>Nothing here yet.</source>
   <translation>Hier ist noch nichts.</translation>
  </message>
  <message>
   <source>Nothing in this timeline fits. Ask for less, or for everything again.</source>
   <translation>Nichts in diesem Verlauf passt. Verlangen Sie weniger, oder wieder alles.</translation>
  </message>
  <message>
   <source>Nothing is called “{typed}”, and no note has it.</source>
   <translation>Nichts heißt „{typed}“, und keine Notiz enthält es.</translation>
  </message>
  <message>
   <source>Nothing is called “{typed}”.</source>
   <translation>Nichts heißt „{typed}“.</translation>
  </message>
  <message>
   <source>Nothing is chosen.</source>
   <translation>Nichts ist gewählt.</translation>
  </message>
  <message>
   <source>Nothing is due today.</source>
   <translation>Heute ist nichts fällig.</translation>
  </message>
  <message>
   <source>Nothing is mailed by itself.</source>
   <translation>Nichts wird von selbst gemailt.</translation>
  </message>
  <message>
   <source>Nothing is promised.</source>
   <translation>Nichts ist zugesagt.</translation>
  </message>
  <message>
   <source>Nothing is promised. Write above what you or they will do.</source>
   <translation>Nichts ist zugesagt. Schreiben Sie oben, was Sie oder der Kunde tun werden.</translation>
  </message>
  <message>
   <source>Nothing is written yet. A backup is taken first, and one undo takes all of it back.</source>
   <translation>Noch ist nichts geschrieben. Zuerst wird gesichert, und ein Rückgängig nimmt alles zurück.</translation>
  </message>
  <message>
   <source>Nothing of the agenda is in this choice.</source>
   <translation>Nichts aus der Agenda fällt in diese Auswahl.</translation>
  </message>
  <message>
   <source>Nothing planned yet.</source>
   <translation>Noch nichts geplant.</translation>
  </message>
  <message>
   <source>nothing recorded</source>
   <translation>nichts erfasst</translation>
  </message>
  <message>
   <source>nothing renews</source>
   <translation>nichts verlängert sich</translation>
  </message>
  <message>
   <source>Nothing renews in these months.</source>
   <translation>In diesen Monaten verlängert sich nichts.</translation>
  </message>
  <message>
   <source>Nothing renews yet</source>
   <translation>Noch verlängert sich nichts</translation>
  </message>
  <message>
   <source>Nothing speaks for or against it yet.</source>
   <translation>Noch spricht nichts dafür oder dagegen.</translation>
  </message>
  <message>
   <source>Nothing to tell any more</source>
   <translation>Nichts mehr zu sagen</translation>
  </message>
  <message>
   <source>Nothing waits, nothing is to be decided</source>
   <translation>Nichts wartet, nichts ist zu entscheiden</translation>
  </message>
  <message>
   <source>Nothing was changed yet.</source>
   <translation>Noch wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing was imported</source>
   <translation>Nichts wurde importiert</translation>
  </message>
  <message>
   <source>Nothing was kept yet.</source>
   <translation>Noch wurde nichts eingehalten.</translation>
  </message>
  <message>
   <source>Nothing was sent, because somebody could be in between. Check the name of the server and the date of this device, or ask whoever runs the server.</source>
   <translation>Nichts wurde gesendet, denn jemand könnte dazwischen sein. Prüfen Sie den Namen des Servers und das Datum dieses Geräts, oder fragen Sie den Betreiber des Servers.</translation>
  </message>
  <message>
   <source>Notice</source>
   <translation>Frist</translation>
  </message>
  <message>
   <source>Notice (days)</source>
   <translation>Kündigungsfrist (Tage)</translation>
  </message>
  <message>
   <source>Notice deadline</source>
   <translation>Kündigungsfrist</translation>
  </message>
  <message>
   <source>Notice deadline {day}</source>
   <translation>Kündigungsfrist {day}</translation>
  </message>
  <message>
   <source>notice deadline {day}</source>
   <translation>Kündigungsfrist {day}</translation>
  </message>
  <message>
   <source>Notice deadline: {account}</source>
   <translation>Kündigungsfrist: {account}</translation>
  </message>
  <message>
   <source>Notice in days</source>
   <translation>Kündigungsfrist in Tagen</translation>
  </message>
  <message>
   <source>notice over</source>
   <translation>Frist vorbei</translation>
  </message>
  <message>
   <source>Notice passed</source>
   <translation>Frist abgelaufen</translation>
  </message>
  <message>
   <source>notice passed</source>
   <translation>Frist abgelaufen</translation>
  </message>
  <message>
   <source>notice passed on {day}</source>
   <translation>Frist am {day} abgelaufen</translation>
  </message>
  <message>
   <source>Notice until</source>
   <translation>Kündigungsfrist bis</translation>
  </message>
  <message>
   <source>Notice until {day}</source>
   <translation>Kündigungsfrist bis {day}</translation>
  </message>
  <message>
   <source>Notice until {day}.</source>
   <translation>Kündigungsfrist bis {day}.</translation>
  </message>
  <message>
   <source>notice {days}</source>
   <translation>Kündigungsfrist {days}</translation>
  </message>
  <message>
   <source>notice {days}, by {day}</source>
   <translation>Kündigungsfrist {days}, bis {day}</translation>
  </message>
  <message>
   <source>notice {day}, today</source>
   <translation>Frist {day}, heute</translation>
  </message>
  <message>
   <source>notice {day}, {days}</source>
   <translation>Frist {day}, {days}</translation>
  </message>
  <message>
   <source>notice {n}</source>
   <translation>Frist {n}</translation>
  </message>
  <message numerus="yes">
   <source>notice {n} days</source>
   <extracomment>notice {n} day</extracomment>
   <translation>
    <numerusform>Kündigungsfrist {n} Tag</numerusform>
    <numerusform>Kündigungsfrist {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Notice {when}</source>
   <translation>Kündigungsfrist {when}</translation>
  </message>
  <message>
   <source>Nov</source>
   <translation>Nov.</translation>
  </message>
  <message>
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>now typed</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>Occasion</source>
   <translation>Anlass</translation>
  </message>
  <message>
   <source>Occasion: no country is known, so no public holidays are.</source>
   <translation>Anlass: Kein Land ist bekannt, daher auch keine Feiertage.</translation>
  </message>
  <message>
   <source>Occasions</source>
   <translation>Anlässe</translation>
  </message>
  <message>
   <source>occasions</source>
   <translation>Anlässe</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>Okt.</translation>
  </message>
  <message>
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>of 100</source>
   <translation>von 100</translation>
  </message>
  <message>
   <source>of 5</source>
   <translation>von 5</translation>
  </message>
  <message>
   <source>of check-ins, renewals, tasks, occasions; with commas</source>
   <translation>beliebige von: Termine, Verlängerungen, Aufgaben, Anlässe; mit Kommas</translation>
  </message>
  <message>
   <source>of contracts that do not state one (ISO 4217); rates lead to it</source>
   <translation>von Verträgen, die keine nennen (ISO 4217); Kurse führen zu ihr</translation>
  </message>
  <message>
   <source>of the day</source>
   <translation>des Tages</translation>
  </message>
  <message>
   <source>Of those, to decide</source>
   <translation>Davon für die Entscheidung</translation>
  </message>
  <message>
   <source>of your mail provider, such as smtp.example.org; empty: csdesk sends nothing</source>
   <translation>Ihres E-Mail-Anbieters, etwa smtp.example.org; leer: csdesk sendet nichts</translation>
  </message>
  <message numerus="yes">
   <source>Of {n} repeated entries only the first 1,000 times are shown.</source>
   <extracomment>Of {n} repeated entry only the first 1,000 times are shown.</extracomment>
   <translation>
    <numerusform>Von {n} wiederholtem Eintrag werden nur die ersten 1.000 Male gezeigt.</numerusform>
    <numerusform>Von {n} wiederholten Einträgen werden nur die ersten 1.000 Male gezeigt.</numerusform>
   </translation>
  </message>
  <message>
   <source>offer</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <source>Offer by {day}</source>
   <translation>Angebot {day}</translation>
  </message>
  <message>
   <source>Offer due</source>
   <translation>Angebot fällig</translation>
  </message>
  <message>
   <source>Offer made</source>
   <translation>Angebot gemacht</translation>
  </message>
  <message>
   <source>Offer made on</source>
   <translation>Angebot gemacht am</translation>
  </message>
  <message>
   <source>Offer made on another day …</source>
   <translation>Angebot an einem anderen Tag gemacht …</translation>
  </message>
  <message>
   <source>Offer made {day}</source>
   <translation>Angebot gemacht {day}</translation>
  </message>
  <message>
   <source>offer made {day}</source>
   <translation>Angebot gemacht {day}</translation>
  </message>
  <message>
   <source>Offer made, or not</source>
   <translation>Angebot gemacht oder nicht</translation>
  </message>
  <message>
   <source>Offer made, or taken back</source>
   <translation>Angebot gemacht oder zurückgenommen</translation>
  </message>
  <message>
   <source>Offer out</source>
   <translation>Angebot draußen</translation>
  </message>
  <message>
   <source>Offer out by {day}</source>
   <translation>Angebot raus bis {day}</translation>
  </message>
  <message>
   <source>Offer out today</source>
   <translation>Angebot heute raus</translation>
  </message>
  <message numerus="yes">
   <source>Offer out, {n} days</source>
   <extracomment>Offer out, {n} day</extracomment>
   <translation>
    <numerusform>Angebot draußen, {n} Tag</numerusform>
    <numerusform>Angebot draußen, {n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>older data is not looked at any more</source>
   <translation>ältere Daten werden nicht mehr angesehen</translation>
  </message>
  <message>
   <source>older data is said to be old and raises no alarm about today</source>
   <translation>ältere Daten werden alt genannt und schlagen heute keinen Alarm</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Am</translation>
  </message>
  <message>
   <source>On this computer only</source>
   <translation>Nur auf diesem Computer</translation>
  </message>
  <message>
   <source>On this device</source>
   <translation>Auf diesem Gerät</translation>
  </message>
  <message>
   <source>on today’s list</source>
   <translation>auf der heutigen Liste</translation>
  </message>
  <message>
   <source>on typed</source>
   <translation>am</translation>
  </message>
  <message>
   <source>on {day}</source>
   <translation>am {day}</translation>
  </message>
  <message>
   <source>On {day} it is {time} in {place}, because the clocks change.</source>
   <translation>Am {day} ist es in {place} {time}, weil die Uhren umgestellt werden.</translation>
  </message>
  <message>
   <source>Onboarding</source>
   <translation>Onboarding</translation>
  </message>
  <message>
   <source>onboarding done {day}</source>
   <translation>Onboarding abgeschlossen {day}</translation>
  </message>
  <message>
   <source>onboarding playbook</source>
   <translation>Onboarding-Playbook</translation>
  </message>
  <message>
   <source>Onboarding week</source>
   <translation>Einführungswoche</translation>
  </message>
  <message>
   <source>onboarding, renewal, or nothing</source>
   <translation>onboarding, renewal oder nichts</translation>
  </message>
  <message>
   <source>Onboarding: no onboarding step is open.</source>
   <translation>Onboarding: Kein Schritt des Onboardings ist offen.</translation>
  </message>
  <message>
   <source>one</source>
   <translation>ein</translation>
  </message>
  <message>
   <source>One feature that may save you time</source>
   <translation>Eine Funktion, die Ihnen Zeit sparen kann</translation>
  </message>
  <message>
   <source>One is kept</source>
   <translation>Eines ist gespeichert</translation>
  </message>
  <message>
   <source>One meeting of a series cannot repeat in its own way.</source>
   <translation>Ein einzelnes Treffen einer Serie kann keine eigene Wiederholung haben.</translation>
  </message>
  <message>
   <source>One of its entries repeats without end. Export fewer years, then try again.</source>
   <translation>Einer seiner Einträge wiederholt sich ohne Ende. Exportieren Sie weniger Jahre, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>one of its tags</source>
   <translation>eines seiner Schlagwörter</translation>
  </message>
  <message>
   <source>One of the two is not in the book any more.</source>
   <translation>Eines der beiden steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>One of these people is not at this account any more.</source>
   <translation>Eine dieser Personen ist nicht mehr bei diesem Kunden.</translation>
  </message>
  <message>
   <source>One step a line: days after the start, then the words. “they:” makes it their turn.</source>
   <translation>Ein Schritt je Zeile: Tage nach dem Beginn, dann die Worte. „Kunde:“ heißt, der Kunde ist am Zug.</translation>
  </message>
  <message>
   <source>One {code} is</source>
   <translation>Ein {code} ist</translation>
  </message>
  <message>
   <source>One, or several with commas</source>
   <translation>Eines, oder mehrere mit Kommas</translation>
  </message>
  <message>
   <source>Online calendar</source>
   <translation>Online-Kalender</translation>
  </message>
  <message>
   <source>Only plan</source>
   <translation>Nur planen</translation>
  </message>
  <message>
   <source>Only save</source>
   <translation>Nur speichern</translation>
  </message>
  <message numerus="yes">
   <source>Only the first {n} entries were read.</source>
   <extracomment>Only the first {n} entry was read.</extracomment>
   <translation>
    <numerusform>Nur der erste {n} Eintrag wurde gelesen.</numerusform>
    <numerusform>Nur die ersten {n} Einträge wurden gelesen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only the invitation of somebody else is answered.</source>
   <translation>Beantwortet wird nur die Einladung von jemand anderem.</translation>
  </message>
  <message>
   <source>Only we wrote, several times</source>
   <translation>Nur wir haben geschrieben, mehrmals</translation>
  </message>
  <message numerus="yes">
   <source>Only {n} times were kept.</source>
   <extracomment>Only {n} time was kept.</extracomment>
   <translation>
    <numerusform>Nur {n} Zeit wurde behalten.</numerusform>
    <numerusform>Nur {n} Zeiten wurden behalten.</numerusform>
   </translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>Open a mail draft</source>
   <translation>E-Mail-Entwurf öffnen</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Wieder öffnen</translation>
  </message>
  <message>
   <source>Open another book …</source>
   <translation>Anderes Buch öffnen …</translation>
  </message>
  <message>
   <source>Open in all</source>
   <translation>Offen insgesamt</translation>
  </message>
  <message>
   <source>Open in the next {days} days</source>
   <translation>Offen in den nächsten {days} Tagen</translation>
  </message>
  <message>
   <source>open it</source>
   <translation>öffnen</translation>
  </message>
  <message>
   <source>Open it again to move it.</source>
   <translation>Öffnen Sie sie wieder, um sie zu verschieben.</translation>
  </message>
  <message>
   <source>Open it again, or save a copy of what you see, then do it again.</source>
   <translation>Öffnen Sie es erneut, oder speichern Sie eine Kopie dessen, was Sie sehen, und tun Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Open it in the program that made it and save it as CSV.</source>
   <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie als CSV.</translation>
  </message>
  <message>
   <source>Open or close the evidence</source>
   <translation>Belege öffnen oder schließen</translation>
  </message>
  <message>
   <source>Open or close the text</source>
   <translation>Text öffnen oder schließen</translation>
  </message>
  <message>
   <source>Open or close the text (Space)</source>
   <translation>Text öffnen oder schließen (Leertaste)</translation>
  </message>
  <message>
   <source>Open promises</source>
   <translation>Offene Zusagen</translation>
  </message>
  <message>
   <source>Open renewals</source>
   <translation>Offene Verlängerungen</translation>
  </message>
  <message>
   <source>Open tasks of yours.</source>
   <translation>Ihre offenen Aufgaben.</translation>
  </message>
  <message>
   <source>Open text</source>
   <translation>Text öffnen</translation>
  </message>
  <message>
   <source>Open that file</source>
   <translation>Diese Datei öffnen</translation>
  </message>
  <message>
   <source>Open the account</source>
   <translation>Kunden öffnen</translation>
  </message>
  <message>
   <source>Open the check-in</source>
   <translation>Termin öffnen</translation>
  </message>
  <message>
   <source>Open the copy</source>
   <translation>Kopie öffnen</translation>
  </message>
  <message>
   <source>Open the demo book</source>
   <translation>Demobuch öffnen</translation>
  </message>
  <message>
   <source>Open the outbox</source>
   <translation>Postausgang öffnen</translation>
  </message>
  <message>
   <source>Open the view</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>open, on the board</source>
   <translation>offen, auf der Tafel</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>opener</source>
   <translation>Auftakt</translation>
  </message>
  <message>
   <source>Opening the book</source>
   <translation>Das Buch wird geöffnet</translation>
  </message>
  <message>
   <source>Opening your account book</source>
   <translation>Ihr Kundenbuch wird geöffnet</translation>
  </message>
  <message>
   <source>or drop them here</source>
   <translation>oder hier ablegen</translation>
  </message>
  <message>
   <source>or {name}</source>
   <translation>oder {name}</translation>
  </message>
  <message>
   <source>or {name}, {account}</source>
   <translation>oder {name}, {account}</translation>
  </message>
  <message>
   <source>Order by</source>
   <translation>Ordnen nach</translation>
  </message>
  <message>
   <source>Order by …</source>
   <translation>Ordnen nach …</translation>
  </message>
  <message>
   <source>Order the accounts by a column</source>
   <translation>Kunden nach einer Spalte ordnen</translation>
  </message>
  <message>
   <source>Other account</source>
   <translation>Anderer Kunde</translation>
  </message>
  <message>
   <source>Other calendars</source>
   <translation>Andere Kalender</translation>
  </message>
  <message>
   <source>Other limits</source>
   <translation>Andere Grenzen</translation>
  </message>
  <message>
   <source>Other person</source>
   <translation>Andere Person</translation>
  </message>
  <message>
   <source>Other reasons</source>
   <translation>Andere Gründe</translation>
  </message>
  <message>
   <source>Others who left</source>
   <translation>Andere, die gegangen sind</translation>
  </message>
  <message>
   <source>our</source>
   <translation>wir</translation>
  </message>
  <message>
   <source>Our time together: what changed for you, what should come next</source>
   <translation>Unsere gemeinsame Zeit: was sich für Sie geändert hat, was als Nächstes kommen soll</translation>
  </message>
  <message>
   <source>our turn</source>
   <translation>wir am Zug</translation>
  </message>
  <message>
   <source>ours</source>
   <translation>wir</translation>
  </message>
  <message>
   <source>Ours goes there when you publish next.</source>
   <translation>Unser Stand kommt beim nächsten Veröffentlichen dorthin.</translation>
  </message>
  <message>
   <source>Outbox</source>
   <translation>Postausgang</translation>
  </message>
  <message>
   <source>Outbox: accept what is wished</source>
   <translation>Postausgang: Wunsch annehmen</translation>
  </message>
  <message>
   <source>Outbox: decline what is wished</source>
   <translation>Postausgang: Wunsch ablehnen</translation>
  </message>
  <message>
   <source>Outbox: do not offer the meeting</source>
   <translation>Postausgang: Treffen nicht mehr anbieten</translation>
  </message>
  <message>
   <source>Outbox: log the meeting as a contact</source>
   <translation>Postausgang: Treffen als Kontakt erfassen</translation>
  </message>
  <message>
   <source>Outbox: open the check-in</source>
   <translation>Postausgang: Termin öffnen</translation>
  </message>
  <message>
   <source>Outbox: open the mail settings</source>
   <translation>Postausgang: E-Mail-Einstellungen öffnen</translation>
  </message>
  <message>
   <source>Outbox: propose another time</source>
   <translation>Postausgang: andere Zeit vorschlagen</translation>
  </message>
  <message>
   <source>Outbox: send all</source>
   <translation>Postausgang: alles senden</translation>
  </message>
  <message>
   <source>Outbox: send the mail now</source>
   <translation>Postausgang: E-Mail jetzt senden</translation>
  </message>
  <message>
   <source>Outbox: take the meeting as a check-in</source>
   <translation>Postausgang: Treffen als Termin übernehmen</translation>
  </message>
  <message>
   <source>Outbox: the mail went out</source>
   <translation>Postausgang: E-Mail ging hinaus</translation>
  </message>
  <message>
   <source>Outbox: withdraw the mail</source>
   <translation>Postausgang: E-Mail zurückziehen</translation>
  </message>
  <message>
   <source>Outbox: write the mail as a draft</source>
   <translation>Postausgang: E-Mail als Entwurf schreiben</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Outgoing mail server</source>
   <translation>Postausgangsserver</translation>
  </message>
  <message>
   <source>Outlook has put the answer into a file of its own (winmail.dat), which only it reads.</source>
   <translation>Outlook hat die Antwort in eine eigene Datei gepackt (winmail.dat), die nur Outlook liest.</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <source>own day off</source>
   <translation>eigener freier Tag</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <source>owner {owner}</source>
   <translation>zuständig {owner}</translation>
  </message>
  <message>
   <source>Owner: who looks after it</source>
   <translation>Zuständig: wer sich kümmert</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pages of the guide</source>
   <translation>Seiten des Handbuchs</translation>
  </message>
  <message>
   <source>Pairs of people</source>
   <translation>Paare von Personen</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>abgelaufen</translation>
  </message>
  <message>
   <source>Passed, not logged</source>
   <translation>Vorbei, nicht erfasst</translation>
  </message>
  <message>
   <source>passed, not logged</source>
   <translation>vorbei, nicht erfasst</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Password of the mail account</source>
   <translation>Passwort des E-Mail-Kontos</translation>
  </message>
  <message>
   <source>Password of the online calendar</source>
   <translation>Passwort des Online-Kalenders</translation>
  </message>
  <message>
   <source>Password, connection, test, smtp, keyring, app password</source>
   <translation>Passwort, Verbindung, Test, smtp, Schlüsselbund, App-Passwort</translation>
  </message>
  <message>
   <source>Password, or app password</source>
   <translation>Passwort oder App-Passwort</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>people</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>people known there today</source>
   <translation>Personen, die dort heute bekannt sind</translation>
  </message>
  <message>
   <source>People of the account</source>
   <translation>Personen des Kunden</translation>
  </message>
  <message>
   <source>People who may be here twice</source>
   <translation>Personen, die vielleicht doppelt sind</translation>
  </message>
  <message>
   <source>People, use and contracts</source>
   <translation>Personen, Nutzung und Verträge</translation>
  </message>
  <message>
   <source>People: no contact is known at this account.</source>
   <translation>Personen: Bei diesem Kunden ist kein Kontakt bekannt.</translation>
  </message>
  <message>
   <source>Perhaps</source>
   <translation>Vielleicht</translation>
  </message>
  <message>
   <source>Perhaps: {title}</source>
   <translation>Mit Vorbehalt: {title}</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Zeitraum</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Place in the list</source>
   <translation>Platz in der Liste</translation>
  </message>
  <message>
   <source>Place or link</source>
   <translation>Ort oder Link</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Planen</translation>
  </message>
  <message>
   <source>Plan a check-in</source>
   <translation>Termin planen</translation>
  </message>
  <message>
   <source>Plan a check-in with the selected account</source>
   <translation>Termin mit dem gewählten Kunden planen</translation>
  </message>
  <message>
   <source>Plan a check-in …</source>
   <translation>Termin planen …</translation>
  </message>
  <message>
   <source>Plan a new check-in.</source>
   <translation>Planen Sie einen neuen Termin.</translation>
  </message>
  <message>
   <source>Plan and open the draft</source>
   <translation>Planen und Entwurf öffnen</translation>
  </message>
  <message>
   <source>Plan and put into the outbox</source>
   <translation>Planen und in den Postausgang</translation>
  </message>
  <message>
   <source>Plan and seats for the year from {renewal}</source>
   <translation>Umfang und Plätze für das Jahr ab {renewal}</translation>
  </message>
  <message>
   <source>plan check-in</source>
   <translation>Termin planen</translation>
  </message>
  <message>
   <source>Plan it again.</source>
   <translation>Planen Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>Plan it as a check-in instead.</source>
   <translation>Planen Sie es stattdessen als Termin.</translation>
  </message>
  <message>
   <source>Plan or title, may be empty</source>
   <translation>Tarif oder Titel, darf leer sein</translation>
  </message>
  <message>
   <source>Plan the check-in by hand.</source>
   <translation>Planen Sie den Termin von Hand.</translation>
  </message>
  <message>
   <source>Planned a check-in</source>
   <translation>Termin geplant</translation>
  </message>
  <message>
   <source>Playbook</source>
   <translation>Playbook</translation>
  </message>
  <message>
   <source>Please answer with the buttons that your calendar shows, or by mail.</source>
   <translation>Bitte antworten Sie mit den Schaltflächen, die Ihr Kalender zeigt, oder per E-Mail.</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Prefers</source>
   <translation>Bevorzugt</translation>
  </message>
  <message>
   <source>prefers {channel}</source>
   <translation>bevorzugt {channel}</translation>
  </message>
  <message>
   <source>Prepare the offer</source>
   <translation>Angebot vorbereiten</translation>
  </message>
  <message>
   <source>prepare the offer</source>
   <translation>Angebot vorbereiten</translation>
  </message>
  <message>
   <source>Previous line</source>
   <translation>Vorige Zeile</translation>
  </message>
  <message>
   <source>Previous reason of the line</source>
   <translation>Voriger Grund der Zeile</translation>
  </message>
  <message>
   <source>Previous tab of the account</source>
   <translation>Voriger Reiter des Kunden</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <source>Price cap in percent</source>
   <translation>Preisgrenze in Prozent</translation>
  </message>
  <message>
   <source>price cap {share}</source>
   <translation>Preisgrenze {share}</translation>
  </message>
  <message>
   <source>Price cap, %</source>
   <translation>Preisgrenze, %</translation>
  </message>
  <message>
   <source>Price down</source>
   <translation>Preis gesenkt</translation>
  </message>
  <message>
   <source>Price up</source>
   <translation>Preis erhöht</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <source>priority {number}</source>
   <translation>Priorität {number}</translation>
  </message>
  <message>
   <source>Priority: {priority} of 100, the list begins at {least}.</source>
   <translation>Priorität: {priority} von 100, die Liste beginnt bei {least}.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <source>product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <source>Product, as it is now</source>
   <translation>Produkt, wie es jetzt ist</translation>
  </message>
  <message>
   <source>Products</source>
   <translation>Produkte</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Progress of the import</source>
   <translation>Fortschritt des Imports</translation>
  </message>
  <message>
   <source>Promise {late}</source>
   <translation>Zusage {late}</translation>
  </message>
  <message>
   <source>Promises</source>
   <translation>Zusagen</translation>
  </message>
  <message>
   <source>Promises: nothing is promised and no check-in is planned.</source>
   <translation>Zusagen: Nichts ist zugesagt und kein Termin geplant.</translation>
  </message>
  <message>
   <source>Proof: {words}.</source>
   <translation>Dafür spricht: {words}.</translation>
  </message>
  <message>
   <source>Prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <source>prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <source>Public holiday</source>
   <translation>Feiertag</translation>
  </message>
  <message>
   <source>public holidays of {country}</source>
   <translation>Feiertage: {country}</translation>
  </message>
  <message>
   <source>Publish after changes, when online</source>
   <translation>Nach Änderungen veröffentlichen, wenn online</translation>
  </message>
  <message>
   <source>Publish again in a few minutes.</source>
   <translation>Veröffentlichen Sie in ein paar Minuten noch einmal.</translation>
  </message>
  <message>
   <source>Publish again.</source>
   <translation>Veröffentlichen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Publish again; if it stays, delete the entry there.</source>
   <translation>Veröffentlichen Sie noch einmal; bleibt es so, löschen Sie den Eintrag dort.</translation>
  </message>
  <message>
   <source>publish agenda</source>
   <translation>Agenda veröffentlichen</translation>
  </message>
  <message>
   <source>Publish now</source>
   <translation>Jetzt veröffentlichen</translation>
  </message>
  <message>
   <source>Publish the calendar now</source>
   <translation>Kalender jetzt veröffentlichen</translation>
  </message>
  <message>
   <source>Published the agenda</source>
   <translation>Agenda veröffentlicht</translation>
  </message>
  <message numerus="yes">
   <source>Published {when}: {n} entries are there.</source>
   <extracomment>Published {when}: {n} entry is there.</extracomment>
   <translation>
    <numerusform>Veröffentlicht {when}: {n} Eintrag ist dort.</numerusform>
    <numerusform>Veröffentlicht {when}: {n} Einträge sind dort.</numerusform>
   </translation>
  </message>
  <message>
   <source>Publishing the agenda</source>
   <translation>Die Agenda wird veröffentlicht</translation>
  </message>
  <message>
   <source>Publishing …</source>
   <translation>Wird veröffentlicht …</translation>
  </message>
  <message>
   <source>Put a mail into the outbox</source>
   <translation>E-Mail in den Postausgang gelegt</translation>
  </message>
  <message>
   <source>Put a word there.</source>
   <translation>Schreiben Sie dort ein Wort.</translation>
  </message>
  <message>
   <source>Put aside</source>
   <translation>Zurückgestellt</translation>
  </message>
  <message>
   <source>Put into the outbox</source>
   <translation>In den Postausgang legen</translation>
  </message>
  <message>
   <source>Put them back</source>
   <translation>Wieder anlegen</translation>
  </message>
  <message>
   <source>Put them back, or sign out of this calendar.</source>
   <translation>Legen Sie sie wieder an, oder melden Sie sich von diesem Kalender ab.</translation>
  </message>
  <message>
   <source>Putting the backup in place</source>
   <translation>Die Sicherung wird eingesetzt</translation>
  </message>
  <message>
   <source>Quarterly review</source>
   <translation>Quartalsgespräch</translation>
  </message>
  <message>
   <source>Quarterly review: {account}</source>
   <translation>Quartalsgespräch: {account}</translation>
  </message>
  <message>
   <source>queue mail</source>
   <translation>E-Mail einreihen</translation>
  </message>
  <message>
   <source>queued {when}</source>
   <translation>eingereiht {when}</translation>
  </message>
  <message>
   <source>Quick log</source>
   <translation>Schnell erfassen</translation>
  </message>
  <message>
   <source>quick log, after a name: called, phoned</source>
   <translation>rief an, hat angerufen</translation>
  </message>
  <message>
   <source>quick log, after a name: mailed, emailed, wrote</source>
   <translation>schrieb, mailte, hat geschrieben, hat gemailt</translation>
  </message>
  <message>
   <source>quick log, after a name: messaged</source>
   <translation>schickte Nachricht</translation>
  </message>
  <message>
   <source>quick log, after a name: met</source>
   <translation>getroffen</translation>
  </message>
  <message>
   <source>quick log, after a name: visited</source>
   <translation>besucht</translation>
  </message>
  <message>
   <source>quick log, before a name: call</source>
   <translation>Anruf, Telefonat</translation>
  </message>
  <message>
   <source>quick log, before a name: mail, email</source>
   <translation>Mail, E-Mail</translation>
  </message>
  <message>
   <source>quick log, before a name: with, to, from, at</source>
   <translation>mit, an, von, bei, zu</translation>
  </message>
  <message>
   <source>quick log, between names: &amp;, and, +</source>
   <translation>und, &amp;, +</translation>
  </message>
  <message>
   <source>quick log, never a day:</source>
   <translation>so</translation>
  </message>
  <message>
   <source>quick log, phoned with them, nobody knows who began:</source>
   <translation>angerufen</translation>
  </message>
  <message>
   <source>quick log, whose turn: them, they</source>
   <translation>sie, Kunde</translation>
  </message>
  <message>
   <source>quick log, whose turn: us, we</source>
   <translation>wir, uns</translation>
  </message>
  <message>
   <source>quick log: both</source>
   <translation>beide</translation>
  </message>
  <message>
   <source>quick log: call, phone</source>
   <translation>Anruf, Telefonat, Telefon</translation>
  </message>
  <message>
   <source>quick log: in, they</source>
   <translation>sie, Kunde, eingehend</translation>
  </message>
  <message>
   <source>quick log: left voicemail, no answer, voicemail</source>
   <translation>auf Mailbox gesprochen, keine Antwort, nicht erreicht, niemand erreicht, Mailbox</translation>
  </message>
  <message>
   <source>quick log: mail, email</source>
   <translation>Mail, E-Mail</translation>
  </message>
  <message>
   <source>quick log: message, chat</source>
   <translation>Nachricht, Chat</translation>
  </message>
  <message>
   <source>quick log: out, we</source>
   <translation>wir, ausgehend</translation>
  </message>
  <message>
   <source>quick log: they called, they phoned</source>
   <translation>sie riefen an, sie haben angerufen, Kunde rief an, der Kunde rief an, Kunde hat angerufen, der Kunde hat angerufen, sie rief an, sie hat angerufen, er rief an, er hat angerufen</translation>
  </message>
  <message>
   <source>quick log: they messaged</source>
   <translation>Nachricht erhalten, Nachricht bekommen</translation>
  </message>
  <message>
   <source>quick log: they visited</source>
   <translation>sie besuchten uns, sie waren hier</translation>
  </message>
  <message>
   <source>quick log: they wrote, they mailed, they emailed</source>
   <translation>sie schrieben, sie haben geschrieben, Kunde schrieb, der Kunde schrieb, Kunde hat geschrieben, der Kunde hat geschrieben, sie schrieb, sie hat geschrieben, er schrieb, er hat geschrieben, sie mailten, sie haben gemailt</translation>
  </message>
  <message>
   <source>quick log: video, meeting, meet</source>
   <translation>Video, Treffen, Besprechung</translation>
  </message>
  <message>
   <source>quick log: visit, event</source>
   <translation>Besuch, Veranstaltung</translation>
  </message>
  <message>
   <source>quick log: voicemail</source>
   <translation>Mailbox, Anrufbeantworter</translation>
  </message>
  <message>
   <source>quick log: we called, we phoned</source>
   <translation>wir riefen an, wir haben angerufen</translation>
  </message>
  <message>
   <source>quick log: we messaged</source>
   <translation>Nachricht gesendet, Nachricht geschickt</translation>
  </message>
  <message>
   <source>quick log: we met</source>
   <translation>wir trafen uns, wir haben uns getroffen</translation>
  </message>
  <message>
   <source>quick log: we talked</source>
   <translation>wir sprachen, wir haben gesprochen, wir telefonierten, wir haben telefoniert, gesprochen, telefoniert</translation>
  </message>
  <message>
   <source>quick log: we wrote, we mailed, we emailed</source>
   <translation>wir schrieben, wir haben geschrieben, wir mailten, wir haben gemailt, geschrieben, gemailt</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Raise all</source>
   <translation>Alle erhöhen</translation>
  </message>
  <message>
   <source>Raise all prices by, in percent</source>
   <translation>Alle Preise erhöhen um, in Prozent</translation>
  </message>
  <message>
   <source>Rate of that currency</source>
   <translation>Kurs dieser Währung</translation>
  </message>
  <message>
   <source>rated {rating} of 5</source>
   <translation>bewertet mit {rating} von 5</translation>
  </message>
  <message>
   <source>Rating</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Read a calendar</source>
   <translation>Kalender einlesen</translation>
  </message>
  <message>
   <source>Read a calendar …</source>
   <translation>Kalender einlesen …</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Erneut einlesen</translation>
  </message>
  <message>
   <source>Read an answer</source>
   <translation>Antwort lesen</translation>
  </message>
  <message>
   <source>Read an answer to an invite</source>
   <translation>Antwort auf eine Einladung lesen</translation>
  </message>
  <message>
   <source>Read an answer …</source>
   <translation>Antwort lesen …</translation>
  </message>
  <message>
   <source>read answer</source>
   <translation>Antwort lesen</translation>
  </message>
  <message>
   <source>Read as another calendar</source>
   <translation>Als anderen Kalender einlesen</translation>
  </message>
  <message>
   <source>read calendar</source>
   <translation>Kalender einlesen</translation>
  </message>
  <message>
   <source>Read it as another calendar.</source>
   <translation>Lesen Sie sie als anderen Kalender ein.</translation>
  </message>
  <message>
   <source>Read {calendar} again</source>
   <translation>{calendar} erneut einlesen</translation>
  </message>
  <message>
   <source>Reading files</source>
   <translation>Dateien werden gelesen</translation>
  </message>
  <message>
   <source>Reading the calendar</source>
   <translation>Der Kalender wird gelesen</translation>
  </message>
  <message>
   <source>Reading the calendar …</source>
   <translation>Der Kalender wird eingelesen …</translation>
  </message>
  <message>
   <source>Reading the files</source>
   <translation>Dateien werden gelesen</translation>
  </message>
  <message>
   <source>Reading {file} …</source>
   <translation>{file} wird gelesen …</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>Reading {n} files …</source>
   <translation>{n} Dateien werden gelesen …</translation>
  </message>
  <message>
   <source>Ready to go out</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Reasons and promises</source>
   <translation>Gründe und Zusagen</translation>
  </message>
  <message>
   <source>Reasons that hold</source>
   <translation>Gründe, die gelten</translation>
  </message>
  <message>
   <source>recent tickets were closed</source>
   <translation>neuere Tickets wurden geschlossen</translation>
  </message>
  <message>
   <source>Regular check-in</source>
   <translation>Regelmäßiges Gespräch</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>remove calendar</source>
   <translation>Kalender entfernen</translation>
  </message>
  <message>
   <source>Remove {calendar}</source>
   <translation>{calendar} entfernen</translation>
  </message>
  <message>
   <source>Removed a calendar</source>
   <translation>Kalender entfernt</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Rename the view</source>
   <translation>Ansicht umbenennen</translation>
  </message>
  <message>
   <source>rename view</source>
   <translation>Ansicht umbenennen</translation>
  </message>
  <message>
   <source>Rename …</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Renew</source>
   <translation>Verlängern</translation>
  </message>
  <message>
   <source>Renew that one, or undo the renewal first.</source>
   <translation>Verlängern Sie jenen, oder nehmen Sie zuerst die Verlängerung zurück.</translation>
  </message>
  <message>
   <source>Renew the contract</source>
   <translation>Vertrag verlängern</translation>
  </message>
  <message>
   <source>Renew the one that follows it.</source>
   <translation>Verlängern Sie den, der ihm folgt.</translation>
  </message>
  <message>
   <source>Renew …</source>
   <translation>Verlängern …</translation>
  </message>
  <message>
   <source>Renewal</source>
   <translation>Verlängerung</translation>
  </message>
  <message>
   <source>Renewal talk</source>
   <translation>Gespräch zur Verlängerung</translation>
  </message>
  <message>
   <source>Renewal {day}</source>
   <translation>Verlängerung {day}</translation>
  </message>
  <message>
   <source>renewal {day}</source>
   <translation>Verlängerung {day}</translation>
  </message>
  <message numerus="yes">
   <source>Renewal {n} days overdue</source>
   <extracomment>Renewal {n} day overdue</extracomment>
   <translation>
    <numerusform>Verlängerung {n} Tag überfällig</numerusform>
    <numerusform>Verlängerung {n} Tage überfällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>renewal {n} days overdue</source>
   <extracomment>renewal {n} day overdue</extracomment>
   <translation>
    <numerusform>Verlängerung {n} Tag überfällig</numerusform>
    <numerusform>Verlängerung {n} Tage überfällig</numerusform>
   </translation>
  </message>
  <message>
   <source>Renewal {when}</source>
   <translation>Verlängerung {when}</translation>
  </message>
  <message>
   <source>renewal {when}</source>
   <translation>Verlängerung {when}</translation>
  </message>
  <message>
   <source>renewal {when}, notice deadline passed {ago}</source>
   <translation>Verlängerung {when}, Kündigungsfrist {ago} abgelaufen</translation>
  </message>
  <message>
   <source>renewal {when}, notice in {days}</source>
   <translation>Verlängerung {when}, Kündigungsfrist in {days}</translation>
  </message>
  <message>
   <source>renewal {when}, notice {then}</source>
   <translation>Verlängerung {when}, Kündigungsfrist {then}</translation>
  </message>
  <message>
   <source>Renewal: no running contract is known for this account.</source>
   <translation>Verlängerung: Für diesen Kunden ist kein laufender Vertrag bekannt.</translation>
  </message>
  <message>
   <source>Renewal: {account}</source>
   <translation>Verlängerung: {account}</translation>
  </message>
  <message>
   <source>Renewals</source>
   <translation>Verlängerungen</translation>
  </message>
  <message>
   <source>renewals</source>
   <translation>Verlängerungen</translation>
  </message>
  <message>
   <source>Renewals by month</source>
   <translation>Verlängerungen nach Monat</translation>
  </message>
  <message>
   <source>Renewals by runway</source>
   <translation>Verlängerungen nach Restzeit</translation>
  </message>
  <message>
   <source>Renewals this often are no reason</source>
   <translation>So häufige Verlängerungen sind kein Grund</translation>
  </message>
  <message>
   <source>Renewed</source>
   <translation>Verlängert</translation>
  </message>
  <message>
   <source>Renewed a contract</source>
   <translation>Vertrag verlängert</translation>
  </message>
  <message>
   <source>Renews by itself</source>
   <translation>Verlängert sich von selbst</translation>
  </message>
  <message>
   <source>renews by itself</source>
   <translation>verlängert sich von selbst</translation>
  </message>
  <message>
   <source>renews by itself unless they give notice</source>
   <translation>verlängert sich von selbst, wenn niemand kündigt</translation>
  </message>
  <message numerus="yes">
   <source>renews by itself {day} for {n} months</source>
   <extracomment>renews by itself {day} for a month</extracomment>
   <translation>
    <numerusform>verlängert sich {day} von selbst um einen Monat</numerusform>
    <numerusform>verlängert sich {day} von selbst um {n} Monate</numerusform>
   </translation>
  </message>
  <message>
   <source>Renews by itself {when}</source>
   <translation>Verlängert sich {when} von selbst</translation>
  </message>
  <message>
   <source>renews by itself, and the notice deadline has passed</source>
   <translation>verlängert sich von selbst, und die Kündigungsfrist ist abgelaufen</translation>
  </message>
  <message>
   <source>Renews in 120 days</source>
   <translation>Bald zu verlängern</translation>
  </message>
  <message>
   <source>Renews itself</source>
   <translation>Läuft weiter</translation>
  </message>
  <message>
   <source>Renews on</source>
   <translation>Verlängert sich am</translation>
  </message>
  <message>
   <source>Renews on {day}</source>
   <translation>Verlängert sich am {day}</translation>
  </message>
  <message>
   <source>Renews on {day}, derived from start and billing period</source>
   <translation>Verlängert sich am {day}, abgeleitet aus Beginn und Abrechnungszeitraum</translation>
  </message>
  <message>
   <source>Renews on {day}.</source>
   <translation>Verlängert sich am {day}.</translation>
  </message>
  <message>
   <source>renews {day}</source>
   <translation>verlängert sich {day}</translation>
  </message>
  <message>
   <source>renews {day}, derived</source>
   <translation>verlängert sich {day}, abgeleitet</translation>
  </message>
  <message>
   <source>Reopened a task</source>
   <translation>Aufgabe wieder geöffnet</translation>
  </message>
  <message>
   <source>Repeats</source>
   <translation>Wiederholung</translation>
  </message>
  <message>
   <source>repeats</source>
   <translation>wiederholt sich</translation>
  </message>
  <message>
   <source>Repeats: {rule}</source>
   <translation>Wiederholung: {rule}</translation>
  </message>
  <message>
   <source>Replace that file</source>
   <translation>Jene Datei ersetzen</translation>
  </message>
  <message>
   <source>Requests and open points from both sides</source>
   <translation>Wünsche und offene Punkte von beiden Seiten</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset: {name}</source>
   <translation>Zurücksetzen: {name}</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore it from the trash first.</source>
   <translation>Stellen Sie es zuerst aus dem Papierkorb wieder her.</translation>
  </message>
  <message>
   <source>restore template</source>
   <translation>Vorlage zurückholen</translation>
  </message>
  <message>
   <source>Restore that first; it stands above it in the trash.</source>
   <translation>Stellen Sie zuerst das wieder her; es steht im Papierkorb darüber.</translation>
  </message>
  <message>
   <source>Restore the newest backup from the folder beside it.</source>
   <translation>Stellen Sie die neueste Sicherung aus dem Ordner daneben wieder her.</translation>
  </message>
  <message>
   <source>Restore this field</source>
   <translation>Dieses Feld wiederherstellen</translation>
  </message>
  <message>
   <source>Restore …</source>
   <translation>Wiederherstellen …</translation>
  </message>
  <message>
   <source>Restored a field</source>
   <translation>Feld wiederhergestellt</translation>
  </message>
  <message>
   <source>Retention</source>
   <translation>Bestand</translation>
  </message>
  <message>
   <source>revenue a month, in whole units</source>
   <translation>Umsatz im Monat, in ganzen Einheiten</translation>
  </message>
  <message>
   <source>revenue event</source>
   <translation>Umsatzänderung</translation>
  </message>
  <message>
   <source>Revenue events</source>
   <translation>Umsatzänderungen</translation>
  </message>
  <message>
   <source>revenue events</source>
   <translation>Umsatzänderungen</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Role in the sentence</source>
   <translation>Rolle im Satz</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Row {entry} is about the same account.</source>
   <translation>Zeile {entry} betrifft denselben Kunden.</translation>
  </message>
  <message>
   <source>Row {row} of {table} refers to a row of {parent} that is not there.</source>
   <translation>Zeile {row} von {table} verweist auf eine Zeile von {parent}, die es nicht gibt.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Rows behind the figure</source>
   <translation>Zeilen hinter der Zahl</translation>
  </message>
  <message>
   <source>Rows of the files</source>
   <translation>Zeilen der Dateien</translation>
  </message>
  <message>
   <source>Run a playbook</source>
   <translation>Playbook starten</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <source>Russia</source>
   <translation>Russland</translation>
  </message>
  <message>
   <source>Said</source>
   <translation>Gesagt</translation>
  </message>
  <message>
   <source>Same</source>
   <translation>Gleich</translation>
  </message>
  <message>
   <source>same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>same mail address</source>
   <translation>gleiche E-Mail-Adresse</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <source>Same {count}</source>
   <translation>Gleich {count}</translation>
  </message>
  <message>
   <source>Sat</source>
   <translation>Sa.</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>Samstag</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save .ics …</source>
   <translation>.ics speichern …</translation>
  </message>
  <message>
   <source>Save a copy as …</source>
   <translation>Kopie speichern unter …</translation>
  </message>
  <message>
   <source>Save a copy of the book</source>
   <translation>Kopie des Buches speichern</translation>
  </message>
  <message>
   <source>Save and open the draft</source>
   <translation>Speichern und Entwurf öffnen</translation>
  </message>
  <message>
   <source>Save and put into the outbox</source>
   <translation>Speichern und in den Postausgang</translation>
  </message>
  <message>
   <source>Save error rows …</source>
   <translation>Fehlerzeilen speichern …</translation>
  </message>
  <message>
   <source>Save it again, or save the calendar file that is attached to it.</source>
   <translation>Speichern Sie sie noch einmal, oder speichern Sie die angehängte Kalenderdatei.</translation>
  </message>
  <message>
   <source>Save it as .eml, or save the calendar file that is attached to it.</source>
   <translation>Speichern Sie sie als .eml, oder speichern Sie die angehängte Kalenderdatei.</translation>
  </message>
  <message>
   <source>Save the answer</source>
   <translation>Antwort speichern</translation>
  </message>
  <message>
   <source>Save the answer again, or set it by hand.</source>
   <translation>Speichern Sie die Antwort noch einmal, oder tragen Sie sie von Hand ein.</translation>
  </message>
  <message>
   <source>Save the answer again.</source>
   <translation>Speichern Sie die Antwort noch einmal.</translation>
  </message>
  <message>
   <source>Save the error rows</source>
   <translation>Fehlerzeilen speichern</translation>
  </message>
  <message>
   <source>Save the invite</source>
   <translation>Einladung speichern</translation>
  </message>
  <message>
   <source>Save this as a view</source>
   <translation>Dies als Ansicht speichern</translation>
  </message>
  <message>
   <source>Save this as a view …</source>
   <translation>Dies als Ansicht speichern …</translation>
  </message>
  <message>
   <source>save view</source>
   <translation>Ansicht speichern</translation>
  </message>
  <message>
   <source>Saved a view</source>
   <translation>Ansicht gespeichert</translation>
  </message>
  <message>
   <source>Saved by you</source>
   <translation>Von Ihnen gespeichert</translation>
  </message>
  <message>
   <source>saved now</source>
   <translation>eben gespeichert</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Gespeicherte Ansichten</translation>
  </message>
  <message numerus="yes">
   <source>saved {n} min ago</source>
   <extracomment>saved {n} min ago</extracomment>
   <translation>
    <numerusform>vor {n} min gespeichert</numerusform>
    <numerusform>vor {n} min gespeichert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>saved {n} s ago</source>
   <extracomment>saved {n} s ago</extracomment>
   <translation>
    <numerusform>vor {n} s gespeichert</numerusform>
    <numerusform>vor {n} s gespeichert</numerusform>
   </translation>
  </message>
  <message>
   <source>Say how it happened.</source>
   <translation>Sagen Sie, wie es geschah.</translation>
  </message>
  <message>
   <source>Say in a few words why it does not apply.</source>
   <translation>Sagen Sie in wenigen Worten, warum er nicht zutrifft.</translation>
  </message>
  <message>
   <source>Say in a few words why this does not apply.</source>
   <translation>Sagen Sie in wenigen Worten, warum das nicht zutrifft.</translation>
  </message>
  <message>
   <source>Say what is to be done by then.</source>
   <translation>Sagen Sie, was bis dahin zu tun ist.</translation>
  </message>
  <message>
   <source>Say what is to be done.</source>
   <translation>Sagen Sie, was zu tun ist.</translation>
  </message>
  <message>
   <source>Say what it is for.</source>
   <translation>Sagen Sie, wofür es ist.</translation>
  </message>
  <message>
   <source>Say who spoke.</source>
   <translation>Sagen Sie, wer sprach.</translation>
  </message>
  <message>
   <source>Say with whom first: the text names them.</source>
   <translation>Sagen Sie zuerst, mit wem: Der Text nennt Namen.</translation>
  </message>
  <message>
   <source>Say with whom: type a name and choose it.</source>
   <translation>Sagen Sie, mit wem: Tippen Sie einen Namen und wählen Sie ihn.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Search accounts, people, notes</source>
   <translation>Kunden, Personen, Notizen</translation>
  </message>
  <message>
   <source>Search for it by name.</source>
   <translation>Suchen Sie nach dem Namen.</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Suchergebnisse</translation>
  </message>
  <message>
   <source>Search this timeline</source>
   <translation>Diesen Verlauf durchsuchen</translation>
  </message>
  <message>
   <source>Seats</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>seats</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>second</source>
   <translation>zweiten</translation>
  </message>
  <message>
   <source>Sections of the settings</source>
   <translation>Abschnitte der Einstellungen</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alle auswählen</translation>
  </message>
  <message>
   <source>Select all accounts</source>
   <translation>Alle Kunden auswählen</translation>
  </message>
  <message>
   <source>Select one account only</source>
   <translation>Nur einen Kunden wählen</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>Erneut senden</translation>
  </message>
  <message>
   <source>Send all</source>
   <translation>Alles senden</translation>
  </message>
  <message>
   <source>Send all the same</source>
   <translation>Trotzdem senden</translation>
  </message>
  <message>
   <source>send invites</source>
   <translation>Einladungen senden</translation>
  </message>
  <message>
   <source>Send it again if somebody has lost it.</source>
   <translation>Senden Sie noch einmal, wenn jemand die E-Mail verloren hat.</translation>
  </message>
  <message>
   <source>Send it to {name} again</source>
   <translation>Erneut an {name} senden</translation>
  </message>
  <message>
   <source>send mail</source>
   <translation>E-Mails senden</translation>
  </message>
  <message>
   <source>Send now</source>
   <translation>Jetzt senden</translation>
  </message>
  <message>
   <source>Send the cancellation</source>
   <translation>Absage senden</translation>
  </message>
  <message>
   <source>Send the invite again</source>
   <translation>Einladung erneut senden</translation>
  </message>
  <message>
   <source>Send the offer</source>
   <translation>Angebot senden</translation>
  </message>
  <message>
   <source>Send the update</source>
   <translation>Aktualisierung senden</translation>
  </message>
  <message>
   <source>Send the update of {title}</source>
   <translation>Aktualisierung von {title} senden</translation>
  </message>
  <message>
   <source>Send update</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <source>Send {name} the update</source>
   <translation>{name} die Aktualisierung senden</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Wird gesendet</translation>
  </message>
  <message>
   <source>Sending {number} of {total}</source>
   <translation>E-Mail {number} von {total} wird gesendet</translation>
  </message>
  <message>
   <source>sends somebody else</source>
   <translation>schickt jemand anderen</translation>
  </message>
  <message>
   <source>sent a message</source>
   <translation>Nachricht gesendet</translation>
  </message>
  <message>
   <source>Sent by {email}.</source>
   <translation>Gesendet von {email}.</translation>
  </message>
  <message>
   <source>Sent lately</source>
   <translation>Kürzlich gesendet</translation>
  </message>
  <message>
   <source>Sent mail</source>
   <translation>E-Mails gesendet</translation>
  </message>
  <message>
   <source>Sent.</source>
   <translation>Gesendet.</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>Sept.</translation>
  </message>
  <message>
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <source>Servers of some providers: Fastmail smtp.fastmail.com, iCloud smtp.mail.me.com with starttls, Gmail smtp.gmail.com, each with an app password. Outlook.com takes no passwords from apps: write drafts there, and send them with your mail program.</source>
   <translation>Server einiger Anbieter: Fastmail smtp.fastmail.com, iCloud smtp.mail.me.com mit starttls, Gmail smtp.gmail.com, jeweils mit App-Passwort. Outlook.com nimmt von Programmen kein Passwort: Schreiben Sie dort Entwürfe, und senden Sie sie mit Ihrem E-Mail-Programm.</translation>
  </message>
  <message>
   <source>sessions</source>
   <translation>Sitzungen</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <source>Set a next step</source>
   <translation>Schritt planen</translation>
  </message>
  <message>
   <source>Set a next step …</source>
   <translation>Nächsten Schritt festlegen …</translation>
  </message>
  <message>
   <source>Set it there, or write owner: and a name.</source>
   <translation>Tragen Sie ihn dort ein, oder schreiben Sie zuständig: und einen Namen.</translation>
  </message>
  <message>
   <source>Set it under You in the settings.</source>
   <translation>Tragen Sie sie unter „Sie“ in den Einstellungen ein.</translation>
  </message>
  <message>
   <source>Set it under You in the settings: it is the sender and the organizer of invites.</source>
   <translation>Tragen Sie sie unter „Sie“ in den Einstellungen ein: Sie ist Absender und Veranstalter von Einladungen.</translation>
  </message>
  <message>
   <source>Set its server under Mail account in the settings, or write the mail as a draft for your mail program.</source>
   <translation>Tragen Sie den Server unter „E-Mail-Konto“ in den Einstellungen ein, oder schreiben Sie die E-Mail als Entwurf für Ihr E-Mail-Programm.</translation>
  </message>
  <message>
   <source>set one with the next log</source>
   <translation>beim nächsten Erfassen festlegen</translation>
  </message>
  <message>
   <source>Set the value by hand, or change what it depends on first.</source>
   <translation>Setzen Sie den Wert von Hand, oder ändern Sie zuerst, wovon er abhängt.</translation>
  </message>
  <message>
   <source>Set your own address in the settings.</source>
   <translation>Tragen Sie Ihre eigene Adresse in den Einstellungen ein.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings of it</source>
   <translation>Zur Einstellung</translation>
  </message>
  <message>
   <source>Settings of the feed</source>
   <translation>Zur Kalenderdatei</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>sieben</translation>
  </message>
  <message>
   <source>Several with commas</source>
   <translation>Mehrere mit Kommas</translation>
  </message>
  <message>
   <source>Several with commas; the first is used</source>
   <translation>Mehrere mit Kommas; die erste wird benutzt</translation>
  </message>
  <message>
   <source>share of the 28 days before, such as 0.25 for a quarter</source>
   <translation>Anteil an den 28 Tagen davor, etwa 0,25 für ein Viertel</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Kürzen Sie ihn.</translation>
  </message>
  <message>
   <source>Shorten the agenda of the check-in.</source>
   <translation>Kürzen Sie die Tagesordnung des Termins.</translation>
  </message>
  <message>
   <source>Shorten what you typed, or clear the field to see all settings.</source>
   <translation>Kürzen Sie die Eingabe, oder leeren Sie das Feld, um alle Einstellungen zu sehen.</translation>
  </message>
  <message>
   <source>show</source>
   <translation>zeigen</translation>
  </message>
  <message>
   <source>Show all of it (Space)</source>
   <translation>Ganz zeigen (Leertaste)</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Show the change that answers their reason</source>
   <translation>Die Änderung zeigen, die auf den Grund antwortet</translation>
  </message>
  <message>
   <source>Show the outbox</source>
   <translation>Postausgang zeigen</translation>
  </message>
  <message>
   <source>Shown as</source>
   <translation>Gezeigt als</translation>
  </message>
  <message>
   <source>Shrink</source>
   <translation>Verkleinerung</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <source>Sign in again and choose a calendar.</source>
   <translation>Melden Sie sich neu an, und wählen Sie einen Kalender.</translation>
  </message>
  <message>
   <source>Sign in to your calendar service again.</source>
   <translation>Melden Sie sich bei Ihrem Kalenderdienst neu an.</translation>
  </message>
  <message>
   <source>Sign in to your calendar service first.</source>
   <translation>Melden Sie sich zuerst bei Ihrem Kalenderdienst an.</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <source>sign out of calendar</source>
   <translation>vom Kalender abmelden</translation>
  </message>
  <message>
   <source>Sign out of the online calendar?</source>
   <translation>Vom Online-Kalender abmelden?</translation>
  </message>
  <message>
   <source>Signed out of a calendar</source>
   <translation>Von einem Kalender abgemeldet</translation>
  </message>
  <message>
   <source>Signed renewal back</source>
   <translation>Unterschriebene Verlängerung zurück</translation>
  </message>
  <message>
   <source>Signing in to the mail server</source>
   <translation>Anmeldung beim Mailserver</translation>
  </message>
  <message>
   <source>Signing in …</source>
   <translation>Anmeldung läuft …</translation>
  </message>
  <message>
   <source>Signing out …</source>
   <translation>Abmeldung läuft …</translation>
  </message>
  <message>
   <source>Silence</source>
   <translation>Stille</translation>
  </message>
  <message>
   <source>Silence goes on: only what both say, or they say live, ends it.</source>
   <translation>Die Stille dauert an: Nur was beide sagen, oder der Kunde im Gespräch, beendet sie.</translation>
  </message>
  <message numerus="yes">
   <source>Silence goes on; {n} reasons stay.</source>
   <extracomment>Silence goes on; {n} reason stays.</extracomment>
   <translation>
    <numerusform>Die Stille dauert an; {n} Grund bleibt.</numerusform>
    <numerusform>Die Stille dauert an; {n} Gründe bleiben.</numerusform>
   </translation>
  </message>
  <message>
   <source>Silence goes on; “{reason}” stays.</source>
   <translation>Die Stille dauert an; „{reason}“ bleibt.</translation>
  </message>
  <message>
   <source>Silence starts again at 0 days.</source>
   <translation>Die Stille beginnt wieder bei 0 Tagen.</translation>
  </message>
  <message numerus="yes">
   <source>Silence starts again at 0 days; {n} reasons stay.</source>
   <extracomment>Silence starts again at 0 days; {n} reason stays.</extracomment>
   <translation>
    <numerusform>Die Stille beginnt wieder bei 0 Tagen; {n} Grund bleibt.</numerusform>
    <numerusform>Die Stille beginnt wieder bei 0 Tagen; {n} Gründe bleiben.</numerusform>
   </translation>
  </message>
  <message>
   <source>Silence starts again at 0 days; “{reason}” stays.</source>
   <translation>Die Stille beginnt wieder bei 0 Tagen; „{reason}“ bleibt.</translation>
  </message>
  <message>
   <source>Silent over 21 days</source>
   <translation>Stille über 21 Tage</translation>
  </message>
  <message numerus="yes">
   <source>Silent {n} days</source>
   <extracomment>Silent {n} day</extracomment>
   <translation>
    <numerusform>{n} Tag Stille</numerusform>
    <numerusform>{n} Tage Stille</numerusform>
   </translation>
  </message>
  <message>
   <source>silent, {words}</source>
   <translation>still, {words}</translation>
  </message>
  <message>
   <source>similar name, {share}</source>
   <translation>ähnlicher Name, {share}</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>seit {day}</translation>
  </message>
  <message>
   <source>six</source>
   <translation>sechs</translation>
  </message>
  <message>
   <source>Sixty invented accounts and two years of history, in a book apart from yours.</source>
   <translation>Sechzig erfundene Kunden und zwei Jahre Verlauf, in einem Buch getrennt von Ihrem.</translation>
  </message>
  <message>
   <source>Sixty invented accounts and two years of history.</source>
   <translation>Sechzig erfundene Kunden und zwei Jahre Verlauf.</translation>
  </message>
  <message>
   <source>Snooze</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>Snooze the selected line</source>
   <translation>Gewählte Zeile zurückstellen</translation>
  </message>
  <message>
   <source>Snooze until a day</source>
   <translation>Bis zu einem Tag zurückstellen</translation>
  </message>
  <message>
   <source>Snooze until a day or a change</source>
   <translation>Zurückstellen bis zu einem Tag oder einer Änderung</translation>
  </message>
  <message>
   <source>Snooze until something changes</source>
   <translation>Zurückstellen, bis sich etwas ändert</translation>
  </message>
  <message>
   <source>Snooze until {day}</source>
   <translation>Zurückstellen bis {day}</translation>
  </message>
  <message>
   <source>Snoozed until something changes</source>
   <translation>Zurückgestellt, bis sich etwas ändert</translation>
  </message>
  <message>
   <source>Snoozed until {day}</source>
   <translation>Zurückgestellt bis {day}</translation>
  </message>
  <message>
   <source>so long with the same few features is a reason to teach one more</source>
   <translation>so lange mit denselben wenigen Funktionen ist ein Grund, eine weitere zu zeigen</translation>
  </message>
  <message>
   <source>so long without use is a reason</source>
   <translation>so lange ohne Nutzung ist ein Grund</translation>
  </message>
  <message>
   <source>so many contacts of ours in a row, and none of theirs, are a reason</source>
   <translation>so viele Kontakte von uns hintereinander, und keiner vom Kunden, sind ein Grund</translation>
  </message>
  <message>
   <source>So that is</source>
   <translation>Das ist also</translation>
  </message>
  <message>
   <source>Some</source>
   <translation>Etwas</translation>
  </message>
  <message>
   <source>some of its bytes are not {encoding} text</source>
   <translation>einige Bytes sind kein Text in {encoding}</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Jemand</translation>
  </message>
  <message>
   <source>Somebody answers about {meeting} without saying who.</source>
   <translation>Jemand antwortet zu {meeting}, ohne zu sagen, wer.</translation>
  </message>
  <message>
   <source>Someone missing?</source>
   <translation>Fehlt jemand?</translation>
  </message>
  <message>
   <source>Something went wrong inside csdesk. Your book is safe: what was not finished was not written. The details are in {file}.</source>
   <translation>In csdesk ist etwas schiefgegangen. Ihr Buch ist sicher: Was nicht fertig war, wurde nicht geschrieben. Die Einzelheiten stehen in {file}.</translation>
  </message>
  <message numerus="yes">
   <source>Sound, {n} accounts</source>
   <extracomment>Sound, {n} account</extracomment>
   <translation>
    <numerusform>In Ordnung, {n} Kunde</numerusform>
    <numerusform>In Ordnung, {n} Kunden</numerusform>
   </translation>
  </message>
  <message>
   <source>South Korea</source>
   <translation>Südkorea</translation>
  </message>
  <message>
   <source>Split it into several files with the same header.</source>
   <translation>Teilen Sie sie in mehrere Dateien mit derselben Kopfzeile.</translation>
  </message>
  <message>
   <source>Split it into several files.</source>
   <translation>Teilen Sie sie in mehrere Dateien.</translation>
  </message>
  <message>
   <source>Sponsor</source>
   <translation>Sponsor</translation>
  </message>
  <message>
   <source>Sponsor never met</source>
   <translation>Sponsor nie getroffen</translation>
  </message>
  <message numerus="yes">
   <source>Sponsor not met for {n} days</source>
   <extracomment>Sponsor not met for {n} day</extracomment>
   <translation>
    <numerusform>Sponsor seit {n} Tag nicht getroffen</numerusform>
    <numerusform>Sponsor seit {n} Tagen nicht getroffen</numerusform>
   </translation>
  </message>
  <message>
   <source>sponsor {name} never met</source>
   <translation>Sponsor {name} noch nie getroffen</translation>
  </message>
  <message numerus="yes">
   <source>sponsor {name} not met for {n} days</source>
   <extracomment>sponsor {name} not met for {n} day</extracomment>
   <translation>
    <numerusform>Sponsor {name} seit {n} Tag nicht getroffen</numerusform>
    <numerusform>Sponsor {name} seit {n} Tagen nicht getroffen</numerusform>
   </translation>
  </message>
  <message>
   <source>SQLite reports: {line}.</source>
   <translation>SQLite meldet: {line}.</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Stage since</source>
   <translation>Stufe seit</translation>
  </message>
  <message>
   <source>Stage: {stage}</source>
   <translation>Stufe: {stage}</translation>
  </message>
  <message>
   <source>stage:new  renews&lt;120  country:NO, or words of a name</source>
   <translation>stufe:neu  verlängert&lt;120  land:NO, oder Worte eines Namens</translation>
  </message>
  <message>
   <source>stands in invites</source>
   <translation>steht in Einladungen</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Anfang</translation>
  </message>
  <message>
   <source>Start a playbook</source>
   <translation>Playbook starten</translation>
  </message>
  <message>
   <source>start of your working day, such as 09:00</source>
   <translation>Beginn Ihres Arbeitstags, etwa 09:00</translation>
  </message>
  <message>
   <source>Started a playbook</source>
   <translation>Playbook gestartet</translation>
  </message>
  <message>
   <source>Started on</source>
   <translation>Begonnen am</translation>
  </message>
  <message>
   <source>Starts</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <source>Starts at</source>
   <translation>Beginnt um</translation>
  </message>
  <message>
   <source>Starts on</source>
   <translation>Beginnt am</translation>
  </message>
  <message>
   <source>Starts {day}</source>
   <translation>Beginnt {day}</translation>
  </message>
  <message>
   <source>starts {day}</source>
   <translation>beginnt {day}</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Status: the account is a former customer, so only promises count.</source>
   <translation>Status: Es ist ein ehemaliger Kunde, daher zählen nur Zusagen.</translation>
  </message>
  <message>
   <source>Status: the account is a prospect, so only promises, silence and occasions count.</source>
   <translation>Status: Es ist ein Interessent, daher zählen nur Zusagen, Stille und Anlässe.</translation>
  </message>
  <message>
   <source>Stay signed in</source>
   <translation>Angemeldet bleiben</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>step of a playbook</source>
   <translation>Schritt eines Playbooks</translation>
  </message>
  <message numerus="yes">
   <source>Step stuck {n} days, our turn</source>
   <extracomment>Step stuck {n} day, our turn</extracomment>
   <translation>
    <numerusform>Schritt steht {n} Tag, wir am Zug</numerusform>
    <numerusform>Schritt steht {n} Tage, wir am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Step stuck {n} days, their turn</source>
   <extracomment>Step stuck {n} day, their turn</extracomment>
   <translation>
    <numerusform>Schritt steht {n} Tag, Kunde am Zug</numerusform>
    <numerusform>Schritt steht {n} Tage, Kunde am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Step {n} days late, our turn</source>
   <extracomment>Step {n} day late, our turn</extracomment>
   <translation>
    <numerusform>Schritt {n} Tag überfällig, wir am Zug</numerusform>
    <numerusform>Schritt {n} Tage überfällig, wir am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Step {n} days late, their turn</source>
   <extracomment>Step {n} day late, their turn</extracomment>
   <translation>
    <numerusform>Schritt {n} Tag überfällig, Kunde am Zug</numerusform>
    <numerusform>Schritt {n} Tage überfällig, Kunde am Zug</numerusform>
   </translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Steps and days until then</source>
   <translation>Schritte und Tage bis dahin</translation>
  </message>
  <message numerus="yes">
   <source>still {features} in use after {n} days, one more to teach</source>
   <extracomment>still {features} in use after {n} day, one more to teach</extracomment>
   <translation>
    <numerusform>nach {n} Tag weiterhin {features} in Nutzung, eine weitere zeigen</numerusform>
    <numerusform>nach {n} Tagen weiterhin {features} in Nutzung, eine weitere zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>Anhalten und schließen</translation>
  </message>
  <message>
   <source>Stop the import?</source>
   <translation>Import anhalten?</translation>
  </message>
  <message>
   <source>Stop writing it</source>
   <translation>Nicht mehr schreiben</translation>
  </message>
  <message>
   <source>Stopped. What was read until then is kept.</source>
   <translation>Angehalten. Was bis dahin gelesen wurde, bleibt.</translation>
  </message>
  <message>
   <source>Stopping after the mail that is on its way</source>
   <translation>Hält nach der E-Mail an, die unterwegs ist</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>such as 1.17</source>
   <translation>etwa 1,17</translation>
  </message>
  <message>
   <source>such as 34</source>
   <translation>etwa 34</translation>
  </message>
  <message>
   <source>such as GBP</source>
   <translation>etwa GBP</translation>
  </message>
  <message>
   <source>Sum up what they got out of the term</source>
   <translation>Zusammenfassen, was die Laufzeit gebracht hat</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <source>Sun</source>
   <translation>So.</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>Sonntag</translation>
  </message>
  <message>
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <source>support</source>
   <translation>Support</translation>
  </message>
  <message>
   <source>Support ticket</source>
   <translation>Supportticket</translation>
  </message>
  <message>
   <source>Support: no ticket is open or was closed lately.</source>
   <translation>Support: Kein Ticket ist offen oder wurde kürzlich geschlossen.</translation>
  </message>
  <message>
   <source>Syria</source>
   <translation>Syrien</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
   <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Tabs of the account</source>
   <translation>Reiter des Kunden</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message numerus="yes">
   <source>tag {n} accounts</source>
   <extracomment>tag {n} account</extracomment>
   <translation>
    <numerusform>{n} Kunden verschlagworten</numerusform>
    <numerusform>{n} Kunden verschlagworten</numerusform>
   </translation>
  </message>
  <message>
   <source>Tag: {tag}</source>
   <translation>Schlagwort: {tag}</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>Taiwan</source>
   <translation>Taiwan</translation>
  </message>
  <message>
   <source>Take a condition away, or clear the filter.</source>
   <translation>Nehmen Sie eine Bedingung weg, oder leeren Sie den Filter.</translation>
  </message>
  <message>
   <source>Take all of these</source>
   <translation>Alle von hier nehmen</translation>
  </message>
  <message>
   <source>Take all of {name}</source>
   <translation>Alle von {name} nehmen</translation>
  </message>
  <message>
   <source>Take another hour.</source>
   <translation>Nehmen Sie eine andere Stunde.</translation>
  </message>
  <message>
   <source>Take another one.</source>
   <translation>Nehmen Sie eine andere.</translation>
  </message>
  <message>
   <source>Take as check-in</source>
   <translation>Als Termin übernehmen</translation>
  </message>
  <message>
   <source>Take back everything that it changed (U)</source>
   <translation>Alles zurücknehmen, was sie geändert hat (U)</translation>
  </message>
  <message>
   <source>Take back this action</source>
   <translation>Diese Aktion zurücknehmen</translation>
  </message>
  <message>
   <source>Take everything out and sign out</source>
   <translation>Alles herausnehmen und abmelden</translation>
  </message>
  <message>
   <source>take invitation</source>
   <translation>Einladung übernehmen</translation>
  </message>
  <message>
   <source>Take it as a check-in instead.</source>
   <translation>Übernehmen Sie es stattdessen als Termin.</translation>
  </message>
  <message>
   <source>Take line {n} out</source>
   <translation>Posten {n} herausnehmen</translation>
  </message>
  <message>
   <source>take meeting</source>
   <translation>Treffen übernehmen</translation>
  </message>
  <message>
   <source>Take out and sign out</source>
   <translation>Herausnehmen und abmelden</translation>
  </message>
  <message>
   <source>Take the line out and add one in the other currency.</source>
   <translation>Nehmen Sie den Posten heraus, und fügen Sie einen in der anderen Währung hinzu.</translation>
  </message>
  <message>
   <source>Take theirs</source>
   <translation>Wie dort übernehmen</translation>
  </message>
  <message>
   <source>Take {name} out</source>
   <translation>{name} herausnehmen</translation>
  </message>
  <message>
   <source>Take “{tag}” away</source>
   <translation>„{tag}“ entfernen</translation>
  </message>
  <message>
   <source>Taking the agenda out</source>
   <translation>Die Agenda wird herausgenommen</translation>
  </message>
  <message>
   <source>Talks</source>
   <translation>Gespräche</translation>
  </message>
  <message>
   <source>Tanzania</source>
   <translation>Tansania</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>Tasks as</source>
   <translation>Aufgaben als</translation>
  </message>
  <message>
   <source>Tasks in a task list</source>
   <translation>Aufgaben einer Aufgabenliste</translation>
  </message>
  <message>
   <source>Tasks in the calendar</source>
   <translation>Aufgaben im Kalender</translation>
  </message>
  <message>
   <source>Tell the guests</source>
   <translation>Gästen Bescheid geben</translation>
  </message>
  <message>
   <source>Tell the guests of {title}</source>
   <translation>Gästen von {title} Bescheid geben</translation>
  </message>
  <message>
   <source>ten</source>
   <translation>zehn</translation>
  </message>
  <message>
   <source>tentative</source>
   <translation>mit Vorbehalt</translation>
  </message>
  <message>
   <source>Term ends {when}</source>
   <translation>Laufzeit endet {when}</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <source>Test the connection</source>
   <translation>Verbindung testen</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text of the guide</source>
   <translation>Text des Handbuchs</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>text: {name}</source>
   <translation>Text: {name}</translation>
  </message>
  <message>
   <source>Texts</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>Texts of check-ins</source>
   <translation>Texte für Termine</translation>
  </message>
  <message>
   <source>Texts of check-ins, templates, agenda, placeholders</source>
   <translation>Texte für Termine, Vorlagen, Tagesordnung, Platzhalter</translation>
  </message>
  <message>
   <source>Texts to begin a check-in with</source>
   <translation>Texte, mit denen ein Termin beginnen kann</translation>
  </message>
  <message>
   <source>Thank {whom}</source>
   <translation>{whom} danken</translation>
  </message>
  <message>
   <source>That day</source>
   <translation>An dem Tag</translation>
  </message>
  <message>
   <source>That is {times}</source>
   <translation>Das ist {times}</translation>
  </message>
  <message>
   <source>that many days before it</source>
   <translation>so viele Tage vorher</translation>
  </message>
  <message>
   <source>That time does not suit</source>
   <translation>Diese Zeit passt nicht</translation>
  </message>
  <message>
   <source>the account</source>
   <translation>den Kunden</translation>
  </message>
  <message>
   <source>The account book is back, and work goes on.</source>
   <translation>Das Kundenbuch ist wieder da, die Arbeit geht weiter.</translation>
  </message>
  <message>
   <source>The account book is not there</source>
   <translation>Das Kundenbuch ist nicht da</translation>
  </message>
  <message>
   <source>The account book {path} cannot be made: {strerror}.</source>
   <translation>Das Kundenbuch {path} kann nicht angelegt werden: {strerror}.</translation>
  </message>
  <message>
   <source>The account book {path} cannot be opened.</source>
   <translation>Das Kundenbuch {path} kann nicht geöffnet werden.</translation>
  </message>
  <message>
   <source>The account book {path} cannot be written.</source>
   <translation>Das Kundenbuch {path} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The account book {path} does not say which version it is.</source>
   <translation>Das Kundenbuch {path} sagt nicht, welche Version es hat.</translation>
  </message>
  <message>
   <source>The account book {path} is being written by another csdesk.</source>
   <translation>Das Kundenbuch {path} wird gerade von einem anderen csdesk geschrieben.</translation>
  </message>
  <message>
   <source>The account book {path} is cut short: its end is missing.</source>
   <translation>Das Kundenbuch {path} ist abgeschnitten: Sein Ende fehlt.</translation>
  </message>
  <message>
   <source>The account book {path} is damaged: parts of it can no longer be read.</source>
   <translation>Das Kundenbuch {path} ist beschädigt: Teile davon lassen sich nicht mehr lesen.</translation>
  </message>
  <message>
   <source>The account book {path} is not there any more. You can go on reading; nothing can be stored until its disk is connected or the file is put back.</source>
   <translation>Das Kundenbuch {path} ist nicht mehr da. Sie können weiterlesen; gespeichert werden kann erst, wenn der Datenträger wieder verbunden oder die Datei zurückgelegt ist.</translation>
  </message>
  <message>
   <source>The account book {path} is not there any more; nothing was written.</source>
   <translation>Das Kundenbuch {path} ist nicht mehr da; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>The account book {path} is open in another csdesk.</source>
   <translation>Das Kundenbuch {path} ist in einem anderen csdesk geöffnet.</translation>
  </message>
  <message>
   <source>The account book {path} was made by a newer csdesk.</source>
   <translation>Das Kundenbuch {path} wurde von einem neueren csdesk angelegt.</translation>
  </message>
  <message>
   <source>The account book {path} was replaced by another file; nothing was written.</source>
   <translation>Das Kundenbuch {path} wurde durch eine andere Datei ersetzt; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>the account hangs on one person, ask who else to know</source>
   <translation>der Kunde hängt an einer Person, fragen Sie, wen Sie noch kennenlernen sollten</translation>
  </message>
  <message>
   <source>the account or subscription</source>
   <translation>den Kunden oder das Abonnement</translation>
  </message>
  <message>
   <source>The agenda goes into {calendar}.</source>
   <translation>Die Agenda kommt in {calendar}.</translation>
  </message>
  <message>
   <source>The amount of a line cannot be negative.</source>
   <translation>Der Betrag eines Postens kann nicht negativ sein.</translation>
  </message>
  <message>
   <source>The answer is in {folder}: send it with your mail program.</source>
   <translation>Die Antwort liegt in {folder}: Senden Sie sie mit Ihrem E-Mail-Programm.</translation>
  </message>
  <message>
   <source>The answer is open in your mail program: send it there.</source>
   <translation>Die Antwort ist in Ihrem E-Mail-Programm offen: Senden Sie sie dort.</translation>
  </message>
  <message>
   <source>The backup cannot be put in place: {problem}.</source>
   <translation>Die Sicherung kann nicht eingesetzt werden: {problem}.</translation>
  </message>
  <message>
   <source>The backup was restored. The book as it was before is kept as {file}.</source>
   <translation>Die Sicherung wurde wiederhergestellt. Das Buch, wie es vorher war, liegt als {file}.</translation>
  </message>
  <message>
   <source>The backup {copy} is not sound: {problem}.</source>
   <translation>Die Sicherung {copy} ist nicht in Ordnung: {problem}.</translation>
  </message>
  <message>
   <source>The backup {target} cannot be written: {problem}.</source>
   <translation>Die Sicherung {target} kann nicht geschrieben werden: {problem}.</translation>
  </message>
  <message>
   <source>the Bahamas</source>
   <translation>Bahamas</translation>
  </message>
  <message>
   <source>The book becomes what it was then. The present book is kept beside it under its own name, so nothing is lost.</source>
   <translation>Das Buch wird, was es damals war. Das jetzige Buch bleibt unter eigenem Namen daneben liegen, es geht also nichts verloren.</translation>
  </message>
  <message>
   <source>The book has all of this already: nothing changes.</source>
   <translation>All das steht schon im Buch: nichts ändert sich.</translation>
  </message>
  <message>
   <source>The book has no playbook yet</source>
   <translation>Das Buch hat noch kein Playbook</translation>
  </message>
  <message>
   <source>The book was changed after this preview was made, so nothing was imported.</source>
   <translation>Das Buch wurde nach dieser Vorschau geändert, daher wurde nichts importiert.</translation>
  </message>
  <message>
   <source>The book was copied to {file}.</source>
   <translation>Das Buch wurde nach {file} kopiert.</translation>
  </message>
  <message>
   <source>The book was copied to {path}, and the copy is sound.</source>
   <translation>Das Buch wurde nach {path} kopiert, und die Kopie ist in Ordnung.</translation>
  </message>
  <message>
   <source>The book was saved as {copy}. Open it to go on working there.</source>
   <translation>Das Buch wurde als {copy} gespeichert. Öffnen Sie es, um dort weiterzuarbeiten.</translation>
  </message>
  <message>
   <source>the book's own</source>
   <translation>die des Buches</translation>
  </message>
  <message>
   <source>The calendar at {host} does not take entries of this kind.</source>
   <translation>Der Kalender bei {host} nimmt keine Einträge dieser Art.</translation>
  </message>
  <message>
   <source>The calendar at {host} has this entry already, under another address.</source>
   <translation>Der Kalender bei {host} hat diesen Eintrag schon, unter einer anderen Adresse.</translation>
  </message>
  <message>
   <source>The calendar at {host} was changed at the same time.</source>
   <translation>Der Kalender bei {host} wurde gleichzeitig geändert.</translation>
  </message>
  <message>
   <source>The certificate of the mail server is not made for {host}.</source>
   <translation>Das Zertifikat des Mailservers ist nicht für {host} ausgestellt.</translation>
  </message>
  <message>
   <source>The certificate of the mail server {host} comes from nobody known.</source>
   <translation>Das Zertifikat des Mailservers {host} kommt von niemandem, der bekannt ist.</translation>
  </message>
  <message>
   <source>The certificate of the mail server {host} has expired.</source>
   <translation>Das Zertifikat des Mailservers {host} ist abgelaufen.</translation>
  </message>
  <message>
   <source>The certificate of the mail server {host} is not valid.</source>
   <translation>Das Zertifikat des Mailservers {host} ist nicht gültig.</translation>
  </message>
  <message>
   <source>The champion left</source>
   <translation>Der Champion ist gegangen</translation>
  </message>
  <message>
   <source>the check-in of {day} is not logged</source>
   <translation>Termin ({day}) ist nicht erfasst</translation>
  </message>
  <message>
   <source>The check-in was deleted meanwhile.</source>
   <translation>Der Termin wurde inzwischen gelöscht.</translation>
  </message>
  <message>
   <source>The check-in was deleted.</source>
   <translation>Der Termin wurde gelöscht.</translation>
  </message>
  <message>
   <source>The checklist is stuck</source>
   <translation>Die Checkliste steht</translation>
  </message>
  <message>
   <source>the Congo</source>
   <translation>Kongo</translation>
  </message>
  <message>
   <source>The connection broke before the server confirmed the mail.</source>
   <translation>Die Verbindung brach ab, bevor der Server die E-Mail bestätigt hat.</translation>
  </message>
  <message>
   <source>The connection to the mail server {host} broke.</source>
   <translation>Die Verbindung zum Mailserver {host} ist abgebrochen.</translation>
  </message>
  <message>
   <source>The connection to {host} is not safe: its certificate is not accepted.</source>
   <translation>Die Verbindung zu {host} ist nicht sicher: Das Zertifikat wird nicht anerkannt.</translation>
  </message>
  <message>
   <source>The contact in one line</source>
   <translation>Der Kontakt in einer Zeile</translation>
  </message>
  <message numerus="yes">
   <source>the contract ended {n} days ago and none follows</source>
   <extracomment>the contract ended {n} day ago and none follows</extracomment>
   <translation>
    <numerusform>der Vertrag endete vor {n} Tag, und keiner folgt</numerusform>
    <numerusform>der Vertrag endete vor {n} Tagen, und keiner folgt</numerusform>
   </translation>
  </message>
  <message>
   <source>The contract is over, but it is not known when it ended.</source>
   <translation>Der Vertrag ist vorbei, aber es ist nicht bekannt, wann er endete.</translation>
  </message>
  <message>
   <source>The contract starts on {day} only.</source>
   <translation>Der Vertrag beginnt erst am {day}.</translation>
  </message>
  <message>
   <source>the date</source>
   <translation>das Datum</translation>
  </message>
  <message>
   <source>The day is missing.</source>
   <translation>Der Tag fehlt.</translation>
  </message>
  <message>
   <source>The day of the event is missing.</source>
   <translation>Der Tag des Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The day of use is missing.</source>
   <translation>Der Tag der Nutzung fehlt.</translation>
  </message>
  <message>
   <source>The day the ticket was opened is missing.</source>
   <translation>Der Tag, an dem das Ticket geöffnet wurde, fehlt.</translation>
  </message>
  <message>
   <source>the days of the cadence are multiplied by this for accounts of the tier</source>
   <translation>damit werden die Tage des Rhythmus für Kunden dieser Klasse malgenommen</translation>
  </message>
  <message>
   <source>the days of the week on which you work</source>
   <translation>die Tage der Woche, an denen Sie arbeiten</translation>
  </message>
  <message>
   <source>the days that they need once they have the offer</source>
   <translation>die Tage, die der Kunde braucht, wenn er das Angebot hat</translation>
  </message>
  <message>
   <source>The difference in MRR is written as revenue events of that day.</source>
   <translation>Der Unterschied im MRR wird als Umsatzänderung dieses Tages geschrieben.</translation>
  </message>
  <message>
   <source>The disk has no room for the account book {path}; nothing of this step was written.</source>
   <translation>Auf dem Datenträger ist kein Platz für das Kundenbuch {path}; von diesem Schritt wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>The disk is full: free some space, then try again.</source>
   <translation>Der Datenträger ist voll: Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The disk is read-only: choose another folder.</source>
   <translation>Der Datenträger ist schreibgeschützt: Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The disk reported an error at the account book {path}; nothing of this step was written.</source>
   <translation>Der Datenträger meldete einen Fehler beim Kundenbuch {path}; von diesem Schritt wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>the Dominican Republic</source>
   <translation>Dominikanische Republik</translation>
  </message>
  <message>
   <source>The draft of this note cannot be written to the disk: save it soon.</source>
   <translation>Der Entwurf dieser Notiz kann nicht auf den Datenträger geschrieben werden: Speichern Sie sie bald.</translation>
  </message>
  <message>
   <source>The e-mail address is empty.</source>
   <translation>Die E-Mail-Adresse ist leer.</translation>
  </message>
  <message>
   <source>The end {ends} is before the start {starts}.</source>
   <translation>Das Ende {ends} liegt vor dem Beginn {starts}.</translation>
  </message>
  <message>
   <source>The error rows are in {file}.</source>
   <translation>Die Fehlerzeilen stehen in {file}.</translation>
  </message>
  <message>
   <source>The error rows cannot be written to {target}: {strerror}.</source>
   <translation>Die Fehlerzeilen können nicht nach {target} geschrieben werden: {strerror}.</translation>
  </message>
  <message>
   <source>The events explain all but {amount}: contracts and events disagree by that much.</source>
   <translation>Die Änderungen erklären alles bis auf {amount}: Um so viel widersprechen sich Verträge und Änderungen.</translation>
  </message>
  <message>
   <source>The feature, shown with your own data</source>
   <translation>Die Funktion, gezeigt mit Ihren eigenen Daten</translation>
  </message>
  <message>
   <source>The feed was not written: {problem}</source>
   <translation>Die Kalenderdatei wurde nicht geschrieben: {problem}</translation>
  </message>
  <message>
   <source>The feed {path} is up to date.</source>
   <translation>Die Kalenderdatei {path} ist auf dem neuesten Stand.</translation>
  </message>
  <message>
   <source>The field '{name}' cannot be empty.</source>
   <translation>Das Feld „{name}“ kann nicht leer sein.</translation>
  </message>
  <message>
   <source>The file ends in the middle of an entry.</source>
   <translation>Die Datei endet mitten in einem Eintrag.</translation>
  </message>
  <message>
   <source>The file is written.</source>
   <translation>Die Datei ist geschrieben.</translation>
  </message>
  <message>
   <source>The file {path} cannot be read: {reason}.</source>
   <translation>Die Datei {path} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>The file {path} could not be written.</source>
   <translation>Die Datei {path} konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The file {path} is larger than 20 MB.</source>
   <translation>Die Datei {path} ist größer als 20 MB.</translation>
  </message>
  <message>
   <source>The file {path} is not there.</source>
   <translation>Die Datei {path} ist nicht da.</translation>
  </message>
  <message>
   <source>The filter does not know “{name}”.</source>
   <translation>Der Filter kennt „{name}“ nicht.</translation>
  </message>
  <message>
   <source>The first meeting is not on a day of this repetition.</source>
   <translation>Das erste Treffen liegt nicht auf einem Tag dieser Wiederholung.</translation>
  </message>
  <message>
   <source>The folder for backups {folder} cannot be made: {problem}.</source>
   <translation>Der Ordner für Sicherungen {folder} kann nicht angelegt werden: {problem}.</translation>
  </message>
  <message>
   <source>The folder {parent} cannot be made: {strerror}.</source>
   <translation>Der Ordner {parent} kann nicht angelegt werden: {strerror}.</translation>
  </message>
  <message>
   <source>The folder {path} cannot be watched: {reason}.</source>
   <translation>Der Ordner {path} lässt sich nicht überwachen: {reason}.</translation>
  </message>
  <message>
   <source>the Gambia</source>
   <translation>Gambia</translation>
  </message>
  <message>
   <source>The guests know everything about this check-in.</source>
   <translation>Die Gäste wissen alles über diesen Termin.</translation>
  </message>
  <message>
   <source>The guests know it already.</source>
   <translation>Die Gäste wissen es schon.</translation>
  </message>
  <message>
   <source>The id is missing.</source>
   <translation>Die Kennung fehlt.</translation>
  </message>
  <message>
   <source>The id of the account is missing.</source>
   <translation>Die Kennung des Kunden fehlt.</translation>
  </message>
  <message>
   <source>The id of the contract is missing.</source>
   <translation>Die Kennung des Vertrags fehlt.</translation>
  </message>
  <message>
   <source>The id {ref}</source>
   <translation>Die Kennung {ref}</translation>
  </message>
  <message>
   <source>The import was stopped when the window closed. Nothing of it was written; import the files again.</source>
   <translation>Der Import wurde angehalten, als das Fenster geschlossen wurde. Nichts davon wurde geschrieben; importieren Sie die Dateien noch einmal.</translation>
  </message>
  <message>
   <source>The invitation does not name {address}: {organizer} may not see who answers.</source>
   <translation>Die Einladung nennt {address} nicht: {organizer} sieht vielleicht nicht, wer antwortet.</translation>
  </message>
  <message>
   <source>The invitation is a check-in in your calendar now.</source>
   <translation>Die Einladung ist jetzt ein Termin in Ihrem Kalender.</translation>
  </message>
  <message numerus="yes">
   <source>The invites are in {files}.</source>
   <extracomment>The invite is in {files}.</extracomment>
   <translation>
    <numerusform>Die Einladung steht in {files}.</numerusform>
    <numerusform>Die Einladungen stehen in {files}.</numerusform>
   </translation>
  </message>
  <message>
   <source>The keyring of this device is locked.</source>
   <translation>Der Schlüsselbund dieses Geräts ist gesperrt.</translation>
  </message>
  <message>
   <source>The last day is before the first meeting.</source>
   <translation>Der letzte Tag liegt vor dem ersten Treffen.</translation>
  </message>
  <message>
   <source>The last day is before the first.</source>
   <translation>Der letzte Tag liegt vor dem ersten.</translation>
  </message>
  <message>
   <source>The last day is missing.</source>
   <translation>Der letzte Tag fehlt.</translation>
  </message>
  <message>
   <source>the last talks felt {mood}</source>
   <translation>Stimmung der letzten Gespräche: {mood}</translation>
  </message>
  <message>
   <source>The line</source>
   <translation>Der Posten</translation>
  </message>
  <message>
   <source>the line</source>
   <translation>der Posten</translation>
  </message>
  <message>
   <source>The line '{line}' has no words.</source>
   <translation>Die Zeile „{line}“ hat keine Worte.</translation>
  </message>
  <message>
   <source>The line is full, so writing goes on in the note.</source>
   <translation>Die Zeile ist voll, daher geht es in der Notiz weiter.</translation>
  </message>
  <message>
   <source>The list was read again.</source>
   <translation>Die Liste wurde neu gelesen.</translation>
  </message>
  <message>
   <source>The log holds no names and no texts of customers.</source>
   <translation>Das Protokoll enthält keine Namen und keine Texte von Kunden.</translation>
  </message>
  <message>
   <source>The mail address {email}</source>
   <translation>Die E-Mail-Adresse {email}</translation>
  </message>
  <message>
   <source>The mail is larger than the server takes.</source>
   <translation>Die E-Mail ist größer, als der Server annimmt.</translation>
  </message>
  <message>
   <source>The mail server lets you in. No mail was sent.</source>
   <translation>Der Mailserver lässt Sie ein. Keine E-Mail wurde gesendet.</translation>
  </message>
  <message>
   <source>The mail server lets you in. The password is not kept yet.</source>
   <translation>Der Mailserver lässt Sie ein. Das Passwort ist noch nicht gespeichert.</translation>
  </message>
  <message>
   <source>The mail server {host} cannot be found.</source>
   <translation>Der Mailserver {host} lässt sich nicht finden.</translation>
  </message>
  <message>
   <source>The mail server {host} did not answer in time on port {port}.</source>
   <translation>Der Mailserver {host} hat auf Port {port} nicht rechtzeitig geantwortet.</translation>
  </message>
  <message>
   <source>The mail server {host} sends you away: “{words}”.</source>
   <translation>Der Mailserver {host} weist Sie ab: „{words}“.</translation>
  </message>
  <message>
   <source>The mail server {host} speaks no TLS of today on port {port}. Nothing was sent.</source>
   <translation>Der Mailserver {host} spricht auf Port {port} kein heutiges TLS. Nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>The mail to the guests waits in the outbox.</source>
   <translation>Die E-Mail an die Gäste wartet im Postausgang.</translation>
  </message>
  <message>
   <source>The mail waits in the outbox: nothing is sent until you send it.</source>
   <translation>Die E-Mail wartet im Postausgang: Nichts wird gesendet, bis Sie sie senden.</translation>
  </message>
  <message>
   <source>The meeting in this file cannot be read: it is cut short or damaged.</source>
   <translation>Das Treffen in dieser Datei lässt sich nicht lesen: Es ist abgeschnitten oder beschädigt.</translation>
  </message>
  <message>
   <source>The meeting is over</source>
   <translation>Termin ist vorbei</translation>
  </message>
  <message>
   <source>The meeting was {when} and is over.</source>
   <translation>Das Treffen war am {when} und ist vorbei.</translation>
  </message>
  <message>
   <source>The mood is -1 (worse), 0 (same) or 1 (better).</source>
   <translation>Die Stimmung ist -1 (schlechter), 0 (gleich) oder 1 (besser).</translation>
  </message>
  <message>
   <source>The MRR of a contract cannot be negative.</source>
   <translation>Der MRR eines Vertrags kann nicht negativ sein.</translation>
  </message>
  <message>
   <source>the name</source>
   <translation>den Namen</translation>
  </message>
  <message>
   <source>The name is enough</source>
   <translation>Der Name genügt</translation>
  </message>
  <message>
   <source>The name is too long: choose a shorter one.</source>
   <translation>Der Name ist zu lang: Wählen Sie einen kürzeren.</translation>
  </message>
  <message>
   <source>The name of a feed ends in .ics, and {path} does not.</source>
   <translation>Der Name einer Kalenderdatei endet auf .ics, {path} nicht.</translation>
  </message>
  <message>
   <source>The name of the account is missing.</source>
   <translation>Der Name des Kunden fehlt.</translation>
  </message>
  <message>
   <source>The name of the person is missing.</source>
   <translation>Der Name der Person fehlt.</translation>
  </message>
  <message>
   <source>the name to sign in with; empty: your mail address</source>
   <translation>der Name zum Anmelden; leer: Ihre E-Mail-Adresse</translation>
  </message>
  <message>
   <source>The name {name}</source>
   <translation>Der Name {name}</translation>
  </message>
  <message>
   <source>the Netherlands</source>
   <translation>Niederlande</translation>
  </message>
  <message>
   <source>the newest, one a day</source>
   <translation>die neuesten, eine am Tag</translation>
  </message>
  <message>
   <source>The next renewal of each contract, and the last day to give notice.</source>
   <translation>Die nächste Verlängerung jedes Vertrags, und der letzte Tag zum Kündigen.</translation>
  </message>
  <message>
   <source>The next term has to start after {day}, the start of this one.</source>
   <translation>Die nächste Laufzeit muss nach dem {day} beginnen, dem Beginn dieser.</translation>
  </message>
  <message>
   <source>the next term is agreed</source>
   <translation>die nächste Laufzeit ist vereinbart</translation>
  </message>
  <message>
   <source>The next year with {account}</source>
   <translation>Das nächste Jahr mit {account}</translation>
  </message>
  <message>
   <source>The next year: plan, seats, what should change</source>
   <translation>Das nächste Jahr: Plan, Plätze, was sich ändern soll</translation>
  </message>
  <message>
   <source>the notice deadline has passed</source>
   <translation>die Kündigungsfrist ist abgelaufen</translation>
  </message>
  <message>
   <source>the notice deadline has passed without an offer</source>
   <translation>die Kündigungsfrist ist ohne Angebot abgelaufen</translation>
  </message>
  <message>
   <source>The notice deadline is near</source>
   <translation>Die Kündigungsfrist ist nahe</translation>
  </message>
  <message>
   <source>the offer is late</source>
   <translation>das Angebot ist überfällig</translation>
  </message>
  <message>
   <source>The old value does not fit what the book holds now.</source>
   <translation>Der alte Wert passt nicht zu dem, was das Buch jetzt enthält.</translation>
  </message>
  <message>
   <source>the opening date</source>
   <translation>das Datum der Öffnung</translation>
  </message>
  <message>
   <source>The password is empty.</source>
   <translation>Das Passwort ist leer.</translation>
  </message>
  <message>
   <source>The password is forgotten.</source>
   <translation>Das Passwort ist vergessen.</translation>
  </message>
  <message>
   <source>The password is in the keyring.</source>
   <translation>Das Passwort ist im Schlüsselbund.</translation>
  </message>
  <message>
   <source>The period ends on {last}, before it begins.</source>
   <translation>Der Zeitraum endet am {last}, bevor er beginnt.</translation>
  </message>
  <message>
   <source>the Philippines</source>
   <translation>Philippinen</translation>
  </message>
  <message>
   <source>The price cap is {share}: {product} may cost {amount} at most.</source>
   <translation>Die Preisgrenze liegt bei {share}: {product} darf höchstens {amount} kosten.</translation>
  </message>
  <message>
   <source>The reasons are being read.</source>
   <translation>Die Gründe werden gelesen.</translation>
  </message>
  <message>
   <source>the renewal is overdue</source>
   <translation>die Verlängerung ist überfällig</translation>
  </message>
  <message>
   <source>The rows are still being written. Nothing of this import is kept when it stops.</source>
   <translation>Die Zeilen werden noch geschrieben. Wird angehalten, bleibt von diesem Import nichts.</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>The same contract of {starts}</source>
   <translation>Derselbe Vertrag vom {starts}</translation>
  </message>
  <message>
   <source>The same entry of {name}</source>
   <translation>Derselbe Eintrag von {name}</translation>
  </message>
  <message>
   <source>The same few features for long</source>
   <translation>Lange dieselben wenigen Funktionen</translation>
  </message>
  <message>
   <source>The same, but each account counts at most with what it paid at the start.</source>
   <translation>Dasselbe, aber jeder Kunde zählt höchstens mit dem, was er am Anfang zahlte.</translation>
  </message>
  <message>
   <source>The server does not let {user} send as {sender}: “{words}”.</source>
   <translation>Der Server lässt {user} nicht als {sender} senden: „{words}“.</translation>
  </message>
  <message>
   <source>The server does not take the mail now: “{words}”.</source>
   <translation>Der Server nimmt die E-Mail jetzt nicht an: „{words}“.</translation>
  </message>
  <message>
   <source>The server refused the mail: “{words}”.</source>
   <translation>Der Server hat die E-Mail abgelehnt: „{words}“.</translation>
  </message>
  <message>
   <source>The sponsor was not met for long</source>
   <translation>Der Sponsor wurde lange nicht getroffen</translation>
  </message>
  <message>
   <source>the start date</source>
   <translation>den Beginn</translation>
  </message>
  <message>
   <source>The start of the contract is missing.</source>
   <translation>Der Beginn des Vertrags fehlt.</translation>
  </message>
  <message>
   <source>The start {starts} is after the known end {stored_end}.</source>
   <translation>Der Beginn {starts} liegt nach dem bekannten Ende {stored_end}.</translation>
  </message>
  <message>
   <source>The subscription belongs to another account.</source>
   <translation>Das Abonnement gehört zu einem anderen Kunden.</translation>
  </message>
  <message>
   <source>The time is missing.</source>
   <translation>Die Zeit fehlt.</translation>
  </message>
  <message>
   <source>The time zone {names} is not known: times were taken as those of the meeting.</source>
   <translation>Die Zeitzone {names} ist nicht bekannt: Zeiten wurden als die des Termins genommen.</translation>
  </message>
  <message>
   <source>The trash is empty. What you delete stays here for {days} days.</source>
   <translation>Der Papierkorb ist leer. Was Sie löschen, bleibt {days} Tage hier.</translation>
  </message>
  <message>
   <source>the UAE</source>
   <translation>Emirate</translation>
  </message>
  <message>
   <source>the UK</source>
   <translation>Großbritannien</translation>
  </message>
  <message>
   <source>the US</source>
   <translation>USA</translation>
  </message>
  <message>
   <source>the usage data ends on {day}</source>
   <translation>die Nutzungsdaten enden am {day}</translation>
  </message>
  <message>
   <source>The value is missing.</source>
   <translation>Der Wert fehlt.</translation>
  </message>
  <message>
   <source>The whole account</source>
   <translation>Der ganze Kunde</translation>
  </message>
  <message>
   <source>the whole account</source>
   <translation>der ganze Kunde</translation>
  </message>
  <message>
   <source>The whole checklist</source>
   <translation>Die ganze Checkliste</translation>
  </message>
  <message>
   <source>The whole series “{title}” is cancelled.</source>
   <translation>Die ganze Serie „{title}“ ist abgesagt.</translation>
  </message>
  <message>
   <source>The whole series “{title}” is moved: this one is now {when}.</source>
   <translation>Die ganze Serie „{title}“ ist verschoben: Dieses Treffen ist jetzt {when}.</translation>
  </message>
  <message>
   <source>The whole text has {count} characters: open it with E</source>
   <translation>Der ganze Text hat {count} Zeichen: Öffnen Sie ihn mit E</translation>
  </message>
  <message>
   <source>their</source>
   <translation>der Kunde</translation>
  </message>
  <message>
   <source>Their message</source>
   <translation>Nachricht des Kunden</translation>
  </message>
  <message>
   <source>their message of {day} waits for an answer</source>
   <translation>Nachricht des Kunden ({day}) wartet auf Antwort</translation>
  </message>
  <message>
   <source>their turn</source>
   <translation>Kunde am Zug</translation>
  </message>
  <message>
   <source>Their turn, {late}</source>
   <translation>Kunde am Zug, {late}</translation>
  </message>
  <message>
   <source>theirs</source>
   <translation>der Kunde</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>There are: {names}.</source>
   <translation>Es gibt: {names}.</translation>
  </message>
  <message>
   <source>There is a template “{name}” already.</source>
   <translation>Eine Vorlage „{name}“ gibt es schon.</translation>
  </message>
  <message>
   <source>There is a view “{name}” already.</source>
   <translation>Eine Ansicht „{name}“ gibt es schon.</translation>
  </message>
  <message>
   <source>There is no account book {path} any more.</source>
   <translation>Das Kundenbuch {path} gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>There is no account book {path}.</source>
   <translation>Das Kundenbuch {path} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no account {text} in the files or in the book.</source>
   <translation>Einen Kunden {text} gibt es weder in den Dateien noch im Buch.</translation>
  </message>
  <message>
   <source>There is no address of a calendar server.</source>
   <translation>Die Adresse eines Kalenderservers fehlt.</translation>
  </message>
  <message>
   <source>There is no backup yet. They will be kept in {folder}.</source>
   <translation>Noch gibt es keine Sicherung. Sie werden in {folder} liegen.</translation>
  </message>
  <message>
   <source>There is no calendar in this account yet: make a new one.</source>
   <translation>In diesem Konto ist noch kein Kalender: Legen Sie einen neuen an.</translation>
  </message>
  <message>
   <source>There is no column “{name}”.</source>
   <translation>Eine Spalte „{name}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no contact {text} in the files or in the book.</source>
   <translation>Einen Kontakt {text} gibt es weder in den Dateien noch im Buch.</translation>
  </message>
  <message>
   <source>There is no contract {text} in the files or in the book.</source>
   <translation>Einen Vertrag {text} gibt es weder in den Dateien noch im Buch.</translation>
  </message>
  <message>
   <source>There is no feed.</source>
   <translation>Es gibt keine Kalenderdatei.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>Die Datei {path} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no folder '{typed}'. Write its whole path, or make it first.</source>
   <translation>Den Ordner „{typed}“ gibt es nicht. Schreiben Sie den ganzen Pfad, oder legen Sie ihn zuerst an.</translation>
  </message>
  <message>
   <source>There is no folder {folder}.</source>
   <translation>Den Ordner {folder} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no meeting in this file.</source>
   <translation>In dieser Datei ist kein Treffen.</translation>
  </message>
  <message>
   <source>There is no old value to restore.</source>
   <translation>Es gibt keinen alten Wert wiederherzustellen.</translation>
  </message>
  <message>
   <source>There is no password for {account}.</source>
   <translation>Für {account} gibt es kein Passwort.</translation>
  </message>
  <message>
   <source>There is no room left at {host}.</source>
   <translation>Bei {host} ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>There is no setting '{name}'.</source>
   <translation>Die Einstellung „{name}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no subscription {text} in the files or in the book.</source>
   <translation>Ein Abonnement {text} gibt es weder in den Dateien noch im Buch.</translation>
  </message>
  <message>
   <source>There is no such calendar at {host} any more.</source>
   <translation>Diesen Kalender gibt es bei {host} nicht mehr.</translation>
  </message>
  <message>
   <source>There is no time zone “{shown}”.</source>
   <translation>Die Zeitzone „{shown}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no user name.</source>
   <translation>Der Benutzername fehlt.</translation>
  </message>
  <message>
   <source>There is no {wall} in {city} on {day}: the clocks go forward from {old} to {new}. It would become {becomes}; choose another time.</source>
   <translation>{wall} gibt es in {city} am {day} nicht: Die Uhren springen von {old} auf {new} vor. Daraus würde {becomes}; wählen Sie eine andere Zeit.</translation>
  </message>
  <message>
   <source>There is none yet.</source>
   <translation>Noch gibt es keine.</translation>
  </message>
  <message>
   <source>There is nothing between the quotation marks.</source>
   <translation>Zwischen den Anführungszeichen steht nichts.</translation>
  </message>
  <message>
   <source>There is nothing to answer.</source>
   <translation>Es gibt nichts zu beantworten.</translation>
  </message>
  <message>
   <source>There is nothing to send.</source>
   <translation>Es gibt nichts zu senden.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>There is nothing to write. Choose more kinds or days.</source>
   <translation>Es gibt nichts zu schreiben. Wählen Sie mehr Arten oder Tage.</translation>
  </message>
  <message>
   <source>These accounts are not in the book any more.</source>
   <translation>Diese Kunden stehen nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>These differ from csdesk, and stay so until you decide:</source>
   <translation>Diese Einträge unterscheiden sich von csdesk, bis Sie entscheiden:</translation>
  </message>
  <message>
   <source>They</source>
   <translation>Der Kunde</translation>
  </message>
  <message>
   <source>they</source>
   <translation>der Kunde</translation>
  </message>
  <message>
   <source>They are kept in {folder}.</source>
   <translation>Sie liegen in {folder}.</translation>
  </message>
  <message>
   <source>They are offered in this order when you plan a check-in. A line whose words are not known for an account is left out.</source>
   <translation>Sie werden beim Planen eines Termins in dieser Reihenfolge angeboten. Eine Zeile, deren Worte für einen Kunden nicht bekannt sind, fällt weg.</translation>
  </message>
  <message>
   <source>They changed it</source>
   <translation>Der Kunde hat es geändert</translation>
  </message>
  <message>
   <source>They sent a message to us</source>
   <translation>Der Kunde hat uns eine Nachricht gesendet</translation>
  </message>
  <message>
   <source>They to us</source>
   <translation>Der Kunde an uns</translation>
  </message>
  <message>
   <source>They write: {comment}</source>
   <translation>Dazu steht: {comment}</translation>
  </message>
  <message>
   <source>They wrote and nobody answered</source>
   <translation>Der Kunde schrieb, und niemand antwortete</translation>
  </message>
  <message>
   <source>They wrote to us</source>
   <translation>Der Kunde hat uns geschrieben</translation>
  </message>
  <message>
   <source>third</source>
   <translation>dritten</translation>
  </message>
  <message>
   <source>This account is not in the book any more</source>
   <translation>Dieser Kunde steht nicht mehr im Buch</translation>
  </message>
  <message>
   <source>This account is not in the book any more.</source>
   <translation>Dieser Kunde steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This and the following</source>
   <translation>Dieses und die folgenden</translation>
  </message>
  <message>
   <source>This answer about {meeting} does not say whose it is.</source>
   <translation>Diese Antwort zu {meeting} sagt nicht, von wem sie ist.</translation>
  </message>
  <message>
   <source>This answer about {meeting} names several people ({names}), so it says nothing about any.</source>
   <translation>Diese Antwort zu {meeting} nennt mehrere Personen ({names}) und sagt daher über keine etwas.</translation>
  </message>
  <message>
   <source>This calendar cannot be read: it is too large or damaged.</source>
   <translation>Dieser Kalender lässt sich nicht lesen: Er ist zu groß oder beschädigt.</translation>
  </message>
  <message>
   <source>This calendar is not in the book any more.</source>
   <translation>Dieser Kalender steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This calendar takes too long to read.</source>
   <translation>Dieser Kalender braucht zu lange zum Lesen.</translation>
  </message>
  <message>
   <source>This check-in is not in the book any more.</source>
   <translation>Dieser Termin steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This contact is not in the book any more.</source>
   <translation>Dieser Kontakt steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This contract ended on {day} already.</source>
   <translation>Dieser Vertrag endete schon am {day}.</translation>
  </message>
  <message>
   <source>This contract has {n} lines, so it is not clear which one is meant.</source>
   <translation>Dieser Vertrag hat {n} Posten, daher ist nicht klar, welcher gemeint ist.</translation>
  </message>
  <message>
   <source>This contract is not in the book any more.</source>
   <translation>Dieser Vertrag steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This contract was renewed already.</source>
   <translation>Dieser Vertrag wurde schon verlängert.</translation>
  </message>
  <message>
   <source>This contract was renewed already: the next term starts on {day}.</source>
   <translation>Dieser Vertrag wurde schon verlängert: Die nächste Laufzeit beginnt am {day}.</translation>
  </message>
  <message>
   <source>This could not be kept: {file} cannot be written.</source>
   <translation>Das konnte nicht gespeichert werden: {file} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>This device has no keyring that could keep a password.</source>
   <translation>Dieses Gerät hat keinen Schlüsselbund, der ein Passwort behalten könnte.</translation>
  </message>
  <message numerus="yes">
   <source>This field holds {n} letters: the rest was left out.</source>
   <extracomment>This field holds {n} letter: the rest was left out.</extracomment>
   <translation>
    <numerusform>Dieses Feld fasst {n} Zeichen: Der Rest wurde weggelassen.</numerusform>
    <numerusform>Dieses Feld fasst {n} Zeichen: Der Rest wurde weggelassen.</numerusform>
   </translation>
  </message>
  <message>
   <source>This file is about a task, not about a meeting.</source>
   <translation>In dieser Datei geht es um eine Aufgabe, nicht um ein Treffen.</translation>
  </message>
  <message>
   <source>This file is no invitation of somebody else.</source>
   <translation>Diese Datei ist keine Einladung von jemand anderem.</translation>
  </message>
  <message>
   <source>This file is not a calendar.</source>
   <translation>Diese Datei ist kein Kalender.</translation>
  </message>
  <message>
   <source>This file says when somebody is busy; it answers no invite.</source>
   <translation>Diese Datei sagt, wann jemand belegt ist; sie beantwortet keine Einladung.</translation>
  </message>
  <message>
   <source>This has been taken back already.</source>
   <translation>Das wurde schon zurückgenommen.</translation>
  </message>
  <message>
   <source>This has left the computer already, so it cannot be taken back.</source>
   <translation>Das hat den Rechner schon verlassen und lässt sich nicht zurücknehmen.</translation>
  </message>
  <message>
   <source>This has not come yet, so nothing can have happened then.</source>
   <translation>Das ist noch nicht gekommen, also kann dann nichts geschehen sein.</translation>
  </message>
  <message>
   <source>This has not come yet: plan it as a check-in instead.</source>
   <translation>Das steht noch bevor: Planen Sie es stattdessen als Termin.</translation>
  </message>
  <message>
   <source>This invitation does not say who invites.</source>
   <translation>Diese Einladung sagt nicht, wer einlädt.</translation>
  </message>
  <message>
   <source>This invitation has no hour.</source>
   <translation>Diese Einladung hat keine Uhrzeit.</translation>
  </message>
  <message>
   <source>This invitation is for whole days, which csdesk does not answer.</source>
   <translation>Diese Einladung ist für ganze Tage; darauf antwortet csdesk nicht.</translation>
  </message>
  <message numerus="yes">
   <source>This is a calendar with {n} entries, not an answer. It can be read as another calendar.</source>
   <extracomment>This is a calendar with {n} entry, not an answer. It can be read as another calendar.</extracomment>
   <translation>
    <numerusform>Das ist ein Kalender mit {n} Eintrag, keine Antwort. Er kann als anderer Kalender eingelesen werden.</numerusform>
    <numerusform>Das ist ein Kalender mit {n} Einträgen, keine Antwort. Er kann als anderer Kalender eingelesen werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is an earlier version of {meeting}.</source>
   <translation>Das ist eine frühere Fassung von {meeting}.</translation>
  </message>
  <message>
   <source>This is decided already.</source>
   <translation>Das ist schon entschieden.</translation>
  </message>
  <message>
   <source>This is neither a mail nor a calendar file.</source>
   <translation>Das ist weder eine E-Mail noch eine Kalenderdatei.</translation>
  </message>
  <message>
   <source>This is not in the book any more.</source>
   <translation>Das steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This is your own invite for {meeting}.</source>
   <translation>Das ist Ihre eigene Einladung zu {meeting}.</translation>
  </message>
  <message>
   <source>This is your own invite.</source>
   <translation>Das ist Ihre eigene Einladung.</translation>
  </message>
  <message>
   <source>This mail cannot be read: it is damaged.</source>
   <translation>Diese E-Mail lässt sich nicht lesen: Sie ist beschädigt.</translation>
  </message>
  <message>
   <source>This mail does not wait any more.</source>
   <translation>Diese E-Mail wartet nicht mehr.</translation>
  </message>
  <message>
   <source>This mail has no calendar part, so it answers no invite.</source>
   <translation>Diese E-Mail hat keinen Kalenderteil, beantwortet also keine Einladung.</translation>
  </message>
  <message>
   <source>This mail is being sent right now.</source>
   <translation>Diese E-Mail wird gerade gesendet.</translation>
  </message>
  <message>
   <source>This mail is in a form that only Outlook reads (.msg).</source>
   <translation>Diese E-Mail hat eine Form, die nur Outlook liest (.msg).</translation>
  </message>
  <message>
   <source>This meeting</source>
   <translation>Dieses Treffen</translation>
  </message>
  <message>
   <source>This meeting is in the book already.</source>
   <translation>Dieses Treffen steht schon im Buch.</translation>
  </message>
  <message>
   <source>This meeting is not offered any more: it was decided, or its calendar has changed.</source>
   <translation>Dieses Treffen wird nicht mehr angeboten: Es ist entschieden, oder sein Kalender hat sich geändert.</translation>
  </message>
  <message>
   <source>This meeting is not over yet.</source>
   <translation>Dieses Treffen ist noch nicht vorbei.</translation>
  </message>
  <message>
   <source>This meeting is over.</source>
   <translation>Dieses Treffen ist vorbei.</translation>
  </message>
  <message>
   <source>This meeting of “{title}” is cancelled. The others of the series stay as they are.</source>
   <translation>Dieses Treffen der Serie „{title}“ ist abgesagt. Die anderen bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>This meeting was called off.</source>
   <translation>Dieses Treffen wurde abgesagt.</translation>
  </message>
  <message>
   <source>This name is too long for a template.</source>
   <translation>Dieser Name ist zu lang für eine Vorlage.</translation>
  </message>
  <message>
   <source>This name is too long for a view.</source>
   <translation>Dieser Name ist für eine Ansicht zu lang.</translation>
  </message>
  <message>
   <source>This note was not saved last time. It is back.</source>
   <translation>Diese Notiz wurde letztes Mal nicht gespeichert. Sie ist wieder da.</translation>
  </message>
  <message>
   <source>This person is not in the book any more.</source>
   <translation>Diese Person steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This playbook is not in the book any more.</source>
   <translation>Dieses Playbook steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This proposal is over: it was decided, or its meeting has changed meanwhile.</source>
   <translation>Dieser Vorschlag ist erledigt: Er wurde entschieden, oder der Termin hat sich inzwischen geändert.</translation>
  </message>
  <message>
   <source>This proposal names no day.</source>
   <translation>Dieser Vorschlag nennt keinen Tag.</translation>
  </message>
  <message>
   <source>This quarter</source>
   <translation>Dieses Quartal</translation>
  </message>
  <message>
   <source>This reason and the sign of the amount do not agree.</source>
   <translation>Dieser Grund und das Vorzeichen des Betrags passen nicht zusammen.</translation>
  </message>
  <message>
   <source>This revenue event is not in the book any more.</source>
   <translation>Diese Umsatzänderung steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This row was not read: {problem}.</source>
   <translation>Diese Zeile wurde nicht gelesen: {problem}.</translation>
  </message>
  <message>
   <source>This takes a moment.</source>
   <translation>Das dauert einen Augenblick.</translation>
  </message>
  <message>
   <source>This task is not in the book any more.</source>
   <translation>Diese Aufgabe steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This task is not open any more.</source>
   <translation>Diese Aufgabe ist nicht mehr offen.</translation>
  </message>
  <message>
   <source>This template is not in the book any more.</source>
   <translation>Diese Vorlage steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This text has {count} characters, with a line too long to edit here: its beginning is shown, and the whole of it is kept. Delete empties the field.</source>
   <translation>Dieser Text hat {count} Zeichen mit einer Zeile, die zum Bearbeiten hier zu lang ist: Gezeigt wird der Anfang, der ganze Text bleibt erhalten. Entf leert das Feld.</translation>
  </message>
  <message>
   <source>This text is too long for a template.</source>
   <translation>Dieser Text ist zu lang für eine Vorlage.</translation>
  </message>
  <message>
   <source>This use of this day</source>
   <translation>Diese Nutzung dieses Tages</translation>
  </message>
  <message>
   <source>This view is not in the book any more.</source>
   <translation>Diese Ansicht steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>This was read before ({when}): {sentence}</source>
   <translation>Das wurde schon gelesen ({when}): {sentence}</translation>
  </message>
  <message>
   <source>This was restored already, or is no deletion.</source>
   <translation>Das wurde schon wiederhergestellt oder ist keine Löschung.</translation>
  </message>
  <message>
   <source>This {table} is not in the book any more.</source>
   <translation>Das steht nicht mehr im Buch ({table}).</translation>
  </message>
  <message>
   <source>three</source>
   <translation>drei</translation>
  </message>
  <message>
   <source>Thu</source>
   <translation>Do.</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>Donnerstag</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Ticket</translation>
  </message>
  <message>
   <source>ticket</source>
   <translation>Ticket</translation>
  </message>
  <message>
   <source>ticket closed {when} and no call since</source>
   <translation>Ticket {when} geschlossen und seither kein Anruf</translation>
  </message>
  <message>
   <source>ticket closed {when}, rated {rating} of 5, and no call since</source>
   <translation>Ticket {when} geschlossen, mit {rating} von 5 bewertet, und seither kein Anruf</translation>
  </message>
  <message>
   <source>Ticket rated {rating} of 5</source>
   <translation>Ticket: {rating} von 5</translation>
  </message>
  <message>
   <source>Tickets</source>
   <translation>Tickets</translation>
  </message>
  <message>
   <source>tickets</source>
   <translation>Tickets</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>tier</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>Tier {tier}</source>
   <translation>Klasse {tier}</translation>
  </message>
  <message>
   <source>tier {tier}</source>
   <translation>Klasse {tier}</translation>
  </message>
  <message>
   <source>Tier, owner</source>
   <translation>Klasse, zuständig</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>time for them to decide</source>
   <translation>Zeit für die Entscheidung des Kunden</translation>
  </message>
  <message>
   <source>Time there</source>
   <translation>Zeit dort</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>Time: it is number {place}, and {minutes} are enough for {count}.</source>
   <translation>Zeit: Er steht an Stelle {place}, und {minutes} reichen für {count}.</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>times</source>
   <translation>Malen</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Title of the check-in</source>
   <translation>Titel des Termins</translation>
  </message>
  <message>
   <source>Title, such as CFO</source>
   <translation>Titel, etwa CFO</translation>
  </message>
  <message>
   <source>tls from the first byte, or starttls after a greeting; never without</source>
   <translation>mit tls vom ersten Byte an, oder starttls nach einer Begrüßung; nie ohne</translation>
  </message>
  <message>
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <source>To day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <source>To decide</source>
   <translation>Zu entscheiden</translation>
  </message>
  <message>
   <source>to {day}</source>
   <translation>bis {day}</translation>
  </message>
  <message>
   <source>to {when}</source>
   <translation>auf {when}</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>Today (T)</source>
   <translation>Heute (T)</translation>
  </message>
  <message>
   <source>today typed</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>Today's list would stay as it is.</source>
   <translation>Die heutige Liste bliebe, wie sie ist.</translation>
  </message>
  <message>
   <source>today, the last useful day</source>
   <translation>heute, der letzte sinnvolle Tag</translation>
  </message>
  <message>
   <source>todo</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>Together the reasons give {together}. This account pays nothing that is known, a factor of {factor}: so {priority}.</source>
   <translation>Zusammen ergeben die Gründe {together}. Von Zahlungen dieses Kunden ist nichts bekannt, Faktor {factor}: also {priority}.</translation>
  </message>
  <message>
   <source>Together the reasons give {together}. {money} is more than {share} of your accounts pay, a factor of {factor}: so {priority}.</source>
   <translation>Zusammen ergeben die Gründe {together}. {money} sind mehr, als {share} Ihrer Kunden zahlen, Faktor {factor}: also {priority}.</translation>
  </message>
  <message>
   <source>Told guests of a check-in</source>
   <translation>Gästen eines Termins Bescheid gegeben</translation>
  </message>
  <message>
   <source>told {day}</source>
   <translation>gezeigt {day}</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Morgen</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <source>tomorrow typed</source>
   <translation>morgen</translation>
  </message>
  <message>
   <source>tomorrow, fri, 4 dec</source>
   <translation>morgen, fr, 4. dez</translation>
  </message>
  <message>
   <source>too little is known</source>
   <translation>zu wenig ist bekannt</translation>
  </message>
  <message>
   <source>Too little is known for a figure</source>
   <translation>Für eine Zahl ist zu wenig bekannt</translation>
  </message>
  <message>
   <source>Took a mail out of the outbox</source>
   <translation>E-Mail aus dem Postausgang genommen</translation>
  </message>
  <message>
   <source>Took an offer back</source>
   <translation>Angebot zurückgenommen</translation>
  </message>
  <message>
   <source>Took back: {action}</source>
   <translation>Zurückgenommen: {action}</translation>
  </message>
  <message>
   <source>Took back: {doing}.</source>
   <translation>Zurückgenommen: {doing}.</translation>
  </message>
  <message>
   <source>Took in a calendar</source>
   <translation>Kalender eingelesen</translation>
  </message>
  <message>
   <source>Took in an answer</source>
   <translation>Antwort gelesen</translation>
  </message>
  <message>
   <source>Took over a meeting</source>
   <translation>Treffen übernommen</translation>
  </message>
  <message>
   <source>Took over an invitation</source>
   <translation>Einladung übernommen</translation>
  </message>
  <message>
   <source>topic</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>touchpoints</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>Trash …</source>
   <translation>Papierkorb …</translation>
  </message>
  <message>
   <source>Trial</source>
   <translation>Testphase</translation>
  </message>
  <message>
   <source>tries</source>
   <translation>Versuche</translation>
  </message>
  <message>
   <source>Tries without an answer</source>
   <translation>Versuche ohne Antwort</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Try again later, or tell those who run it.</source>
   <translation>Versuchen Sie es später noch einmal, oder melden Sie es dem Betreiber.</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>Try again later. If it stays so, ask whoever runs the server.</source>
   <translation>Versuchen Sie es später noch einmal. Bleibt es so, fragen Sie den Betreiber des Servers.</translation>
  </message>
  <message>
   <source>try mail again</source>
   <translation>E-Mail erneut versuchen</translation>
  </message>
  <message>
   <source>Tue</source>
   <translation>Di.</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>Dienstag</translation>
  </message>
  <message>
   <source>twelve</source>
   <translation>zwölf</translation>
  </message>
  <message>
   <source>two</source>
   <translation>zwei</translation>
  </message>
  <message>
   <source>Two-way contacts</source>
   <translation>Beidseitige Kontakte</translation>
  </message>
  <message>
   <source>Type a name</source>
   <translation>Name eintippen</translation>
  </message>
  <message>
   <source>Type a name and choose the account.</source>
   <translation>Tippen Sie einen Namen ein, und wählen Sie den Kunden.</translation>
  </message>
  <message>
   <source>Type a part of the name</source>
   <translation>Teil des Namens eingeben</translation>
  </message>
  <message>
   <source>Type it once more.</source>
   <translation>Geben Sie es noch einmal ein.</translation>
  </message>
  <message>
   <source>Type over the cell</source>
   <translation>Zelle überschreiben</translation>
  </message>
  <message>
   <source>Type over this cell</source>
   <translation>Diese Zelle überschreiben</translation>
  </message>
  <message>
   <source>Type the password first.</source>
   <translation>Geben Sie zuerst das Passwort ein.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo takes it back, and for {days} days the trash does.</source>
   <translation>Rückgängig möglich, {days} Tage auch im Papierkorb.</translation>
  </message>
  <message>
   <source>Undo that one first.</source>
   <translation>Machen Sie das zuerst rückgängig.</translation>
  </message>
  <message>
   <source>Undo the last action</source>
   <translation>Letzte Aktion rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the later actions first.</source>
   <translation>Machen Sie zuerst die späteren Aktionen rückgängig.</translation>
  </message>
  <message>
   <source>Unexplained</source>
   <translation>Nicht erklärt</translation>
  </message>
  <message>
   <source>Unlock it, then try again.</source>
   <translation>Entsperren Sie ihn, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message numerus="yes">
   <source>untag {n} accounts</source>
   <extracomment>untag {n} account</extracomment>
   <translation>
    <numerusform>Schlagwort von {n} Kunden entfernen</numerusform>
    <numerusform>Schlagwort von {n} Kunden entfernen</numerusform>
   </translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Until a day …</source>
   <translation>Bis zu einem Tag …</translation>
  </message>
  <message>
   <source>Until csdesk closes, the password is remembered all the same.</source>
   <translation>Bis csdesk schließt, wird das Passwort trotzdem behalten.</translation>
  </message>
  <message>
   <source>Until next week</source>
   <translation>Bis nächste Woche</translation>
  </message>
  <message>
   <source>Until something changes</source>
   <translation>Bis sich etwas ändert</translation>
  </message>
  <message>
   <source>Until tomorrow</source>
   <translation>Bis morgen</translation>
  </message>
  <message>
   <source>Until when? A day, such as fri or 4 dec</source>
   <translation>Bis wann? Ein Tag, etwa fr oder 4. dez</translation>
  </message>
  <message>
   <source>up {share}</source>
   <translation>{share} mehr</translation>
  </message>
  <message>
   <source>update</source>
   <translation>Aktualisierung</translation>
  </message>
  <message>
   <source>Update csdesk, then open it again.</source>
   <translation>Aktualisieren Sie csdesk, und öffnen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Update to {names}</source>
   <translation>Aktualisierung an {names}</translation>
  </message>
  <message>
   <source>Updated: {title}</source>
   <translation>Aktualisiert: {title}</translation>
  </message>
  <message>
   <source>Uplift</source>
   <translation>Erhöhung</translation>
  </message>
  <message>
   <source>Uplift of {product} in percent</source>
   <translation>Erhöhung von {product} in Prozent</translation>
  </message>
  <message>
   <source>Upwards</source>
   <translation>Aufwärts</translation>
  </message>
  <message>
   <source>Urgency, 0 to 1</source>
   <translation>Dringlichkeit, 0 bis 1</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>dringend</translation>
  </message>
  <message>
   <source>Usage</source>
   <translation>Nutzung</translation>
  </message>
  <message>
   <source>usage</source>
   <translation>Nutzung</translation>
  </message>
  <message>
   <source>Usage: no usage data was imported for this account.</source>
   <translation>Nutzung: Für diesen Kunden wurden keine Nutzungsdaten importiert.</translation>
  </message>
  <message numerus="yes">
   <source>Usage: the data ends on {day}, {n} days ago, so it says nothing about today.</source>
   <extracomment>Usage: the data ends on {day}, {n} day ago, so it says nothing about today.</extracomment>
   <translation>
    <numerusform>Nutzung: Die Daten enden am {day}, vor {n} Tag, und sagen daher nichts über heute.</numerusform>
    <numerusform>Nutzung: Die Daten enden am {day}, vor {n} Tagen, und sagen daher nichts über heute.</numerusform>
   </translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Nutzung</translation>
  </message>
  <message>
   <source>Use as of</source>
   <translation>Stand der Nutzung</translation>
  </message>
  <message>
   <source>use began in the last 28 days</source>
   <translation>die Nutzung begann in den letzten 28 Tagen</translation>
  </message>
  <message>
   <source>Use by day or week</source>
   <translation>Nutzung je Tag oder Woche</translation>
  </message>
  <message>
   <source>Use by week</source>
   <translation>Nutzung je Woche</translation>
  </message>
  <message>
   <source>Use down {share}</source>
   <translation>Nutzung {share} gesunken</translation>
  </message>
  <message>
   <source>use down {share} in {days} days{as_of}</source>
   <translation>Nutzung in {days} Tagen um {share} gesunken{as_of}</translation>
  </message>
  <message>
   <source>Use falling</source>
   <translation>Sinkende Nutzung</translation>
  </message>
  <message>
   <source>Use in the last eight weeks: {values}</source>
   <translation>Nutzung der letzten acht Wochen: {values}</translation>
  </message>
  <message>
   <source>Use is falling</source>
   <translation>Die Nutzung sinkt</translation>
  </message>
  <message>
   <source>Use is falling, as of {day}</source>
   <translation>Die Nutzung sinkt, Stand {day}</translation>
  </message>
  <message>
   <source>Use is rising fast</source>
   <translation>Die Nutzung steigt schnell</translation>
  </message>
  <message>
   <source>Use is rising, as of {day}</source>
   <translation>Die Nutzung steigt, Stand {day}</translation>
  </message>
  <message>
   <source>Use is steady, as of {day}</source>
   <translation>Die Nutzung ist stabil, Stand {day}</translation>
  </message>
  <message>
   <source>Use of the 4 weeks before</source>
   <translation>Nutzung der 4 Wochen davor</translation>
  </message>
  <message>
   <source>Use of the last 12 weeks</source>
   <translation>Nutzung der letzten 12 Wochen</translation>
  </message>
  <message>
   <source>Use of the last 4 weeks</source>
   <translation>Nutzung der letzten 4 Wochen</translation>
  </message>
  <message>
   <source>use seemed down {share}</source>
   <translation>Nutzung schien um {share} gesunken</translation>
  </message>
  <message>
   <source>use seemed up {share}</source>
   <translation>Nutzung schien um {share} gestiegen</translation>
  </message>
  <message>
   <source>Use the feed or the file of the agenda and add it to Google Calendar.</source>
   <translation>Nehmen Sie die Kalenderdatei oder die exportierte Agenda, und fügen Sie sie in Google Kalender ein.</translation>
  </message>
  <message>
   <source>Use this calendar</source>
   <translation>Diesen Kalender nehmen</translation>
  </message>
  <message>
   <source>Use tls with port 465, or ask whoever runs the server. csdesk never sends in the open.</source>
   <translation>Nehmen Sie tls mit Port 465, oder fragen Sie den Betreiber des Servers. csdesk sendet nie unverschlüsselt.</translation>
  </message>
  <message>
   <source>Use up {share}</source>
   <translation>Nutzung {share} gestiegen</translation>
  </message>
  <message>
   <source>use up {share} in {days} days{as_of}</source>
   <translation>Nutzung in {days} Tagen um {share} gestiegen{as_of}</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Nutzt</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>uses</source>
   <translation>Nutzungen</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Venezuela</source>
   <translation>Venezuela</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>Vietnam</source>
   <translation>Vietnam</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <source>Views saved by you</source>
   <translation>Von Ihnen gespeicherte Ansichten</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>Besuch</translation>
  </message>
  <message>
   <source>visit</source>
   <translation>Besuch</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>Besuche</translation>
  </message>
  <message>
   <source>Wait for it to finish, or close it, then try again.</source>
   <translation>Warten Sie, bis es fertig ist, oder schließen Sie es, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Waiting to go out</source>
   <translation>Wartet auf das Senden</translation>
  </message>
  <message>
   <source>Walk-through for {account}</source>
   <translation>Vorführung für {account}</translation>
  </message>
  <message>
   <source>Was on</source>
   <translation>War am</translation>
  </message>
  <message>
   <source>was told {day}</source>
   <translation>informiert {day}</translation>
  </message>
  <message>
   <source>Watched folder, answers, replies, ics, eml</source>
   <translation>Überwachter Ordner, Antworten, Zusagen, ics, eml</translation>
  </message>
  <message>
   <source>Way to the renewal</source>
   <translation>Weg zur Verlängerung</translation>
  </message>
  <message>
   <source>We</source>
   <translation>Wir</translation>
  </message>
  <message>
   <source>we</source>
   <translation>wir</translation>
  </message>
  <message>
   <source>We sent a message to them</source>
   <translation>Wir haben dem Kunden eine Nachricht gesendet</translation>
  </message>
  <message>
   <source>We sent a message to {who}</source>
   <translation>Wir haben {who} eine Nachricht gesendet</translation>
  </message>
  <message>
   <source>We to them</source>
   <translation>Wir an den Kunden</translation>
  </message>
  <message>
   <source>We wrote to them</source>
   <translation>Wir haben dem Kunden geschrieben</translation>
  </message>
  <message>
   <source>We wrote to {who}</source>
   <translation>Wir haben {who} geschrieben</translation>
  </message>
  <message>
   <source>Wed</source>
   <translation>Mi.</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>Mittwoch</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <source>Week from</source>
   <translation>Woche ab</translation>
  </message>
  <message>
   <source>week of {day}</source>
   <translation>Woche ab {day}</translation>
  </message>
  <message>
   <source>week weeks typed</source>
   <translation>woche wochen</translation>
  </message>
  <message>
   <source>Weekly backups that stay</source>
   <translation>Wöchentliche Sicherungen, die bleiben</translation>
  </message>
  <message>
   <source>Weight as a number: {reason}</source>
   <translation>Gewicht als Zahl: {reason}</translation>
  </message>
  <message>
   <source>Weight {weight}, urgency {urgency}: {points} points.</source>
   <translation>Gewicht {weight}, Dringlichkeit {urgency}: {points} Punkte.</translation>
  </message>
  <message>
   <source>Weight, from your rules</source>
   <translation>Gewicht, aus Ihren Regeln</translation>
  </message>
  <message>
   <source>Weight: {reason}</source>
   <translation>Gewicht: {reason}</translation>
  </message>
  <message>
   <source>Weights of reasons</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What about {account}?</source>
   <translation>Was soll mit {account} geschehen?</translation>
  </message>
  <message>
   <source>What answers at {host} is not a CalDAV server.</source>
   <translation>Was bei {host} antwortet, ist kein CalDAV-Server.</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What comes next</source>
   <translation>Was als Nächstes kommt</translation>
  </message>
  <message>
   <source>What csdesk put into {calendar} is taken out there first.</source>
   <translation>Was csdesk in {calendar} angelegt hat, wird dort vorher herausgenommen.</translation>
  </message>
  <message>
   <source>What csdesk put into {calendar} stays there.</source>
   <translation>Was csdesk in {calendar} angelegt hat, bleibt dort.</translation>
  </message>
  <message>
   <source>What differs there</source>
   <translation>Was sich dort unterscheidet</translation>
  </message>
  <message>
   <source>What goes into your calendar</source>
   <translation>Was in Ihren Kalender kommt</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <source>What has changed for you since we last talked</source>
   <translation>Was sich seit unserem letzten Gespräch für Sie geändert hat</translation>
  </message>
  <message>
   <source>What has changed for you since we last talked on {last_talk}</source>
   <translation>Was sich seit unserem letzten Gespräch am {last_talk} für Sie geändert hat</translation>
  </message>
  <message>
   <source>What is not known is left out and not punished.</source>
   <translation>Was nicht bekannt ist, bleibt außen vor und zählt nicht gegen den Kunden.</translation>
  </message>
  <message>
   <source>What is promised</source>
   <translation>Was zugesagt ist</translation>
  </message>
  <message>
   <source>What is shown, as CSV …</source>
   <translation>Was gezeigt wird, als CSV …</translation>
  </message>
  <message>
   <source>What is shown, as XLSX …</source>
   <translation>Was gezeigt wird, als XLSX …</translation>
  </message>
  <message>
   <source>What is to be done</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Wofür es ist</translation>
  </message>
  <message>
   <source>What it would need to become a habit</source>
   <translation>Was es bräuchte, um zur Gewohnheit zu werden</translation>
  </message>
  <message>
   <source>what one unit is worth in the book's own currency</source>
   <translation>was eine Einheit in der Währung des Buches wert ist</translation>
  </message>
  <message>
   <source>What others could learn from you</source>
   <translation>Was andere von Ihnen lernen könnten</translation>
  </message>
  <message>
   <source>What should be different from now on</source>
   <translation>Was ab jetzt anders sein soll</translation>
  </message>
  <message>
   <source>what the account has bought</source>
   <translation>was der Kunde gekauft hat</translation>
  </message>
  <message>
   <source>What the accounts of the start pay at the end, divided by what they paid at the start.</source>
   <translation>Was die Kunden des Anfangs am Ende zahlen, geteilt durch das, was sie am Anfang zahlten.</translation>
  </message>
  <message>
   <source>What the contracts say of start and end, less what the events say of the way.</source>
   <translation>Was die Verträge zu Anfang und Ende sagen, weniger dem, was die Änderungen dazwischen sagen.</translation>
  </message>
  <message>
   <source>What the past year brought you</source>
   <translation>Was Ihnen das vergangene Jahr gebracht hat</translation>
  </message>
  <message>
   <source>what they are to you</source>
   <translation>was der Kunde für Sie ist</translation>
  </message>
  <message>
   <source>What they call busy is shown in the calendar and taken off your free minutes. Export an .ics file from the other calendar and read it here; nothing is sent there.</source>
   <translation>Was dort belegt ist, steht im Kalender und geht von Ihren freien Minuten ab. Exportieren Sie aus dem anderen Kalender eine .ics-Datei und lesen Sie sie hier ein; dorthin wird nichts gesendet.</translation>
  </message>
  <message>
   <source>What this value belonged to is not in the book any more.</source>
   <translation>Wozu dieser Wert gehörte, das steht nicht mehr im Buch.</translation>
  </message>
  <message>
   <source>What to talk about</source>
   <translation>Worüber zu sprechen ist</translation>
  </message>
  <message>
   <source>what was counted</source>
   <translation>das, was gezählt wurde</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>Was gesagt wurde</translation>
  </message>
  <message>
   <source>What was said with them stays with the account where it was said.</source>
   <translation>Was mit ihr besprochen wurde, bleibt bei dem Kunden, bei dem es besprochen wurde.</translation>
  </message>
  <message>
   <source>What was said. The first line becomes the summary.</source>
   <translation>Was gesagt wurde. Die erste Zeile wird die Zusammenfassung.</translation>
  </message>
  <message>
   <source>What was seen</source>
   <translation>Was gesehen wurde</translation>
  </message>
  <message>
   <source>What we promised, and what is still open</source>
   <translation>Was wir zugesagt haben, und was noch offen ist</translation>
  </message>
  <message>
   <source>What we promised: where it stands</source>
   <translation>Was wir zugesagt haben: wie es steht</translation>
  </message>
  <message>
   <source>What works well, and what gets in the way</source>
   <translation>Was gut läuft, und was im Weg steht</translation>
  </message>
  <message>
   <source>What would be a reason</source>
   <translation>Was ein Grund wäre</translation>
  </message>
  <message>
   <source>What would change today</source>
   <translation>Was sich heute ändern würde</translation>
  </message>
  <message>
   <source>What you asked for: where it stands</source>
   <translation>Was Sie sich gewünscht haben: wie es steht</translation>
  </message>
  <message>
   <source>What you do today, and where it takes long</source>
   <translation>Was Sie heute tun, und wo es lange dauert</translation>
  </message>
  <message>
   <source>What you typed in “{place}” is not saved yet.</source>
   <translation>Was Sie in „{place}“ geschrieben haben, ist noch nicht gespeichert.</translation>
  </message>
  <message>
   <source>What you use more now, and what would help next</source>
   <translation>Was Sie jetzt mehr nutzen, und was als Nächstes helfen würde</translation>
  </message>
  <message>
   <source>What you want to have reached in three months</source>
   <translation>Was Sie in drei Monaten erreicht haben wollen</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>when it is about to renew by itself</source>
   <translation>wenn sich der Vertrag bald von selbst verlängert</translation>
  </message>
  <message>
   <source>when its runway to the notice deadline begins</source>
   <translation>wenn die Zeit bis zur Kündigungsfrist zu laufen beginnt</translation>
  </message>
  <message>
   <source>when the champion leaves</source>
   <translation>wenn der Champion geht</translation>
  </message>
  <message>
   <source>when the check-in is due</source>
   <translation>wenn der Termin ansteht</translation>
  </message>
  <message>
   <source>when the notice deadline is near</source>
   <translation>wenn die Kündigungsfrist nahe ist</translation>
  </message>
  <message>
   <source>When we talk again, and whom to ask until then</source>
   <translation>Wann wir wieder sprechen, und wen Sie bis dahin fragen können</translation>
  </message>
  <message>
   <source>When: {times}</source>
   <translation>Wann: {times}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>Woher es kommt</translation>
  </message>
  <message>
   <source>where it is another than the account's</source>
   <translation>falls ein anderes als das des Kunden</translation>
  </message>
  <message>
   <source>where nobody stated a renewal day and the plan is billed at least this often</source>
   <translation>wo niemand einen Tag der Verlängerung nannte und mindestens so oft abgerechnet wird</translation>
  </message>
  <message>
   <source>Where: {place}</source>
   <translation>Wo: {place}</translation>
  </message>
  <message>
   <source>Which playbook for {account}?</source>
   <translation>Welches Playbook für {account}?</translation>
  </message>
  <message>
   <source>Who decides, and what they need from us</source>
   <translation>Wer entscheidet, und was dafür von uns gebraucht wird</translation>
  </message>
  <message>
   <source>Who else should know what we do together</source>
   <translation>Wer sonst noch wissen sollte, was wir zusammen tun</translation>
  </message>
  <message>
   <source>Who else should see it</source>
   <translation>Wer es noch sehen sollte</translation>
  </message>
  <message>
   <source>Who invites has no e-mail address.</source>
   <translation>Wer einlädt, hat keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>who looks after it</source>
   <translation>wer sich kümmert</translation>
  </message>
  <message>
   <source>Who spoke</source>
   <translation>Wer sprach</translation>
  </message>
  <message>
   <source>who spoke</source>
   <translation>wer sprach</translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation>Wer dabei war</translation>
  </message>
  <message>
   <source>Who uses {product}, and what each of them does first</source>
   <translation>Wer {product} nutzt, und was jeder zuerst tut</translation>
  </message>
  <message>
   <source>Who works with us from now on</source>
   <translation>Wer von jetzt an mit uns arbeitet</translation>
  </message>
  <message>
   <source>Whom to contact today</source>
   <translation>Wen Sie heute kontaktieren</translation>
  </message>
  <message>
   <source>Whose meeting is it?</source>
   <translation>Wessen Treffen ist es?</translation>
  </message>
  <message>
   <source>Whose turn</source>
   <translation>Wer am Zug ist</translation>
  </message>
  <message>
   <source>whose turn</source>
   <translation>wer am Zug ist</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Why is it here?</source>
   <translation>Warum steht er hier?</translation>
  </message>
  <message>
   <source>Why is it not on my list?</source>
   <translation>Warum steht er nicht auf meiner Liste?</translation>
  </message>
  <message>
   <source>Why is it on my list, or not?</source>
   <translation>Warum steht er auf meiner Liste, oder nicht?</translation>
  </message>
  <message>
   <source>Why is it on my list?</source>
   <translation>Warum steht er auf meiner Liste?</translation>
  </message>
  <message>
   <source>Why is somebody not on my list?</source>
   <translation>Warum steht jemand nicht auf meiner Liste?</translation>
  </message>
  <message>
   <source>Why is somebody not on the list?</source>
   <translation>Warum steht jemand nicht auf der Liste?</translation>
  </message>
  <message>
   <source>Why is … not on my list? Type an account</source>
   <translation>Warum steht … nicht auf meiner Liste? Kunden eingeben</translation>
  </message>
  <message>
   <source>Why it does not apply</source>
   <translation>Warum er nicht zutrifft</translation>
  </message>
  <message>
   <source>Why now</source>
   <translation>Warum jetzt</translation>
  </message>
  <message>
   <source>Why {account} is here</source>
   <translation>Warum {account} hier steht</translation>
  </message>
  <message>
   <source>Win-back</source>
   <translation>Rückgewinnung</translation>
  </message>
  <message>
   <source>Wished</source>
   <translation>Gewünscht</translation>
  </message>
  <message>
   <source>Wished time is over</source>
   <translation>Gewünschte Zeit vorbei</translation>
  </message>
  <message>
   <source>With</source>
   <translation>Mit</translation>
  </message>
  <message>
   <source>With it go:</source>
   <translation>Mitgelöscht wird:</translation>
  </message>
  <message>
   <source>with it, check-ins with guests become invites</source>
   <translation>mit ihr werden Termine mit Gästen zu Einladungen</translation>
  </message>
  <message>
   <source>With whom</source>
   <translation>Mit wem</translation>
  </message>
  <message>
   <source>with {along}</source>
   <translation>mit {along}</translation>
  </message>
  <message>
   <source>With: {names}</source>
   <translation>Mit: {names}</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Zurückziehen</translation>
  </message>
  <message>
   <source>withdraw mail</source>
   <translation>E-Mail zurückziehen</translation>
  </message>
  <message>
   <source>Withdrawn; nobody was mailed.</source>
   <translation>Zurückgezogen; niemand hat eine E-Mail bekommen.</translation>
  </message>
  <message>
   <source>Without a name</source>
   <translation>Ohne Namen</translation>
  </message>
  <message>
   <source>without any step done</source>
   <translation>ohne dass ein Schritt erledigt wurde</translation>
  </message>
  <message>
   <source>without end</source>
   <translation>ohne Ende</translation>
  </message>
  <message>
   <source>Without notice</source>
   <translation>Ohne Kündigung</translation>
  </message>
  <message>
   <source>without notice it renews by itself</source>
   <translation>ohne Kündigung verlängert er sich von selbst</translation>
  </message>
  <message numerus="yes">
   <source>without notice it renews by itself for {n} months</source>
   <extracomment>without notice it renews by itself for {n} month</extracomment>
   <translation>
    <numerusform>ohne Kündigung verlängert er sich um {n} Monat</numerusform>
    <numerusform>ohne Kündigung verlängert er sich um {n} Monate</numerusform>
   </translation>
  </message>
  <message>
   <source>Work begins at</source>
   <translation>Die Arbeit beginnt um</translation>
  </message>
  <message>
   <source>Work ends at</source>
   <translation>Die Arbeit endet um</translation>
  </message>
  <message>
   <source>Working day</source>
   <translation>Arbeitstag</translation>
  </message>
  <message>
   <source>Working days</source>
   <translation>Arbeitstage</translation>
  </message>
  <message>
   <source>working days</source>
   <translation>Arbeitstage</translation>
  </message>
  <message>
   <source>Working days of {own} and {theirs}</source>
   <translation>Arbeitstage von {own} und {theirs}</translation>
  </message>
  <message>
   <source>working days until a message of theirs without an answer is a reason</source>
   <translation>Arbeitstage, bis eine Nachricht des Kunden ohne Antwort ein Grund ist</translation>
  </message>
  <message>
   <source>Worse</source>
   <translation>Schlechter</translation>
  </message>
  <message>
   <source>worse</source>
   <translation>schlechter</translation>
  </message>
  <message>
   <source>Write -tag:emea.</source>
   <translation>Schreiben Sie -schlagwort:emea.</translation>
  </message>
  <message>
   <source>Write 0 or more, in digits.</source>
   <translation>Schreiben Sie 0 oder mehr, in Ziffern.</translation>
  </message>
  <message>
   <source>Write 0 or more.</source>
   <translation>Schreiben Sie 0 oder mehr.</translation>
  </message>
  <message>
   <source>Write 0 to {most}.</source>
   <translation>Schreiben Sie 0 bis {most}.</translation>
  </message>
  <message>
   <source>Write 1 jun.</source>
   <translation>Schreiben Sie zum Beispiel 1. Juni.</translation>
  </message>
  <message>
   <source>Write 10:00.</source>
   <translation>Schreiben Sie 10:00.</translation>
  </message>
  <message>
   <source>Write 15 or 1 h 20.</source>
   <translation>Schreiben Sie 15 oder 1 h 20.</translation>
  </message>
  <message>
   <source>Write 2 to {most}.</source>
   <translation>Schreiben Sie 2 bis {most}.</translation>
  </message>
  <message>
   <source>Write a loss with a minus, or choose another reason.</source>
   <translation>Schreiben Sie einen Verlust mit einem Minus, oder wählen Sie einen anderen Grund.</translation>
  </message>
  <message>
   <source>Write a name like Europe/Berlin or America/New_York.</source>
   <translation>Schreiben Sie einen Namen wie Europe/Berlin oder America/New_York.</translation>
  </message>
  <message>
   <source>Write a name such as csdesk.ics.</source>
   <translation>Schreiben Sie einen Namen wie csdesk.ics.</translation>
  </message>
  <message>
   <source>Write a percentage such as 5, or nothing.</source>
   <translation>Schreiben Sie einen Prozentsatz wie 5, oder nichts.</translation>
  </message>
  <message>
   <source>Write a playbook</source>
   <translation>Playbook schreiben</translation>
  </message>
  <message>
   <source>Write a playbook …</source>
   <translation>Playbook schreiben …</translation>
  </message>
  <message>
   <source>Write an ISO 4217 code such as EUR.</source>
   <translation>Schreiben Sie einen Code nach ISO 4217 wie EUR.</translation>
  </message>
  <message>
   <source>write answer</source>
   <translation>Antwort schreiben</translation>
  </message>
  <message>
   <source>Write at least one.</source>
   <translation>Schreiben Sie mindestens einen.</translation>
  </message>
  <message>
   <source>Write down what success means to them</source>
   <translation>Aufschreiben, was für den Kunden Erfolg heißt</translation>
  </message>
  <message>
   <source>Write every mail that is ready as a draft for your mail program</source>
   <translation>Jede E-Mail, die bereit ist, als Entwurf für Ihr E-Mail-Programm schreiben</translation>
  </message>
  <message>
   <source>Write https:// instead.</source>
   <translation>Schreiben Sie stattdessen https://.</translation>
  </message>
  <message>
   <source>Write it as a draft and send it with your mail program, or ask whoever runs the server.</source>
   <translation>Schreiben Sie sie als Entwurf, und senden Sie sie mit Ihrem E-Mail-Programm, oder fragen Sie den Betreiber des Servers.</translation>
  </message>
  <message>
   <source>Write it as https://cloud.example.org/remote.php/dav.</source>
   <translation>Schreiben Sie sie wie https://cloud.example.org/remote.php/dav.</translation>
  </message>
  <message>
   <source>Write it as mail.example.org.</source>
   <translation>Schreiben Sie ihn wie mail.example.org.</translation>
  </message>
  <message>
   <source>Write it as name@example.org.</source>
   <translation>Schreiben Sie sie wie name@example.org.</translation>
  </message>
  <message>
   <source>Write it in digits, such as 34.</source>
   <translation>Schreiben Sie sie in Ziffern, etwa 34.</translation>
  </message>
  <message>
   <source>Write it in digits.</source>
   <translation>Schreiben Sie sie in Ziffern.</translation>
  </message>
  <message>
   <source>Write it like 1900 or 1900.50.</source>
   <translation>Schreiben Sie ihn wie 1900 oder 1900,50.</translation>
  </message>
  <message>
   <source>Write it like 2026-11-26, 26.11.2026, 26 nov, tomorrow, fri, next week, in 3 days or 2 weeks ago.</source>
   <translation>Schreiben Sie zum Beispiel 2026-11-26, 26.11.2026, 26. Nov., morgen, fr, nächste Woche, in 3 Tagen oder vor 2 Wochen.</translation>
  </message>
  <message>
   <source>Write it like 2026-12-01 10:00, today 9:30, fri 14:00, 10:00 or 2 hours ago.</source>
   <translation>Schreiben Sie zum Beispiel 2026-12-01 10:00, heute 9:30, fr 14:00, 10:00 oder vor 2 Stunden.</translation>
  </message>
  <message>
   <source>Write it like tag:"price sensitive".</source>
   <translation>Schreiben Sie es wie schlagwort:"sehr preissensibel".</translation>
  </message>
  <message>
   <source>Write it like {example}.</source>
   <translation>Schreiben Sie es wie {example}.</translation>
  </message>
  <message>
   <source>Write minutes, such as 30, or nothing.</source>
   <translation>Schreiben Sie Minuten, etwa 30, oder nichts.</translation>
  </message>
  <message>
   <source>Write one, or several with commas.</source>
   <translation>Schreiben Sie eines, oder mehrere mit Kommas.</translation>
  </message>
  <message>
   <source>Write the amount with fewer decimals.</source>
   <translation>Schreiben Sie den Betrag mit weniger Nachkommastellen.</translation>
  </message>
  <message>
   <source>Write the answer …</source>
   <translation>Antwort schreiben …</translation>
  </message>
  <message>
   <source>Write the code of a currency, such as GBP.</source>
   <translation>Schreiben Sie den Code einer Währung, etwa GBP.</translation>
  </message>
  <message>
   <source>Write the mail as a draft instead: it opens in your mail program, which can sign in there.</source>
   <translation>Schreiben Sie die E-Mail stattdessen als Entwurf: Er öffnet sich in Ihrem E-Mail-Programm, das sich dort anmelden kann.</translation>
  </message>
  <message>
   <source>Write the old value back (R)</source>
   <translation>Alten Wert zurückschreiben (R)</translation>
  </message>
  <message>
   <source>Write to the person who decided</source>
   <translation>Der Person schreiben, die entschieden hat</translation>
  </message>
  <message>
   <source>Write to {whom}</source>
   <translation>{whom} schreiben</translation>
  </message>
  <message>
   <source>Write tomorrow, fri or 4 dec.</source>
   <translation>Schreiben Sie morgen, fr oder 4. dez.</translation>
  </message>
  <message>
   <source>Write what one unit is worth, such as 1.17.</source>
   <translation>Schreiben Sie, was eine Einheit wert ist, etwa 1,17.</translation>
  </message>
  <message>
   <source>Writes {events}, on {day}.</source>
   <translation>Schreibt {events}, am {day}.</translation>
  </message>
  <message>
   <source>Writes {events}.</source>
   <translation>Schreibt {events}.</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <source>Writing the agenda …</source>
   <translation>Die Agenda wird geschrieben …</translation>
  </message>
  <message>
   <source>written from: {reasons}</source>
   <translation>geschrieben aus: {reasons}</translation>
  </message>
  <message>
   <source>wrote</source>
   <translation>geschrieben</translation>
  </message>
  <message>
   <source>Wrote an answer</source>
   <translation>Antwort geschrieben</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>year years typed</source>
   <translation>jahr jahre jahren</translation>
  </message>
  <message>
   <source>Years</source>
   <translation>Jahre</translation>
  </message>
  <message>
   <source>Years from {first} to {last} are taken.</source>
   <translation>Möglich sind die Jahre {first} bis {last}.</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>yesterday typed</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>you</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>You accepted “{title}” ({when}), to which {organizer} invites.</source>
   <translation>Sie haben „{title}“ ({when}) zugesagt, wozu {organizer} einlädt.</translation>
  </message>
  <message>
   <source>You answered perhaps to “{title}” ({when}) of {organizer}.</source>
   <translation>Sie haben zu „{title}“ ({when}) von {organizer} „vielleicht“ geantwortet.</translation>
  </message>
  <message>
   <source>You are busy at that time.</source>
   <translation>Zu dieser Zeit sind Sie belegt.</translation>
  </message>
  <message>
   <source>You are no longer invited to “{title}”. You need not come.</source>
   <translation>Sie sind nicht mehr zu „{title}“ eingeladen. Sie brauchen nicht zu kommen.</translation>
  </message>
  <message>
   <source>You are signed out.</source>
   <translation>Sie sind abgemeldet.</translation>
  </message>
  <message>
   <source>You declined “{title}” ({when}), to which {organizer} invites.</source>
   <translation>Sie haben „{title}“ ({when}) abgelehnt, wozu {organizer} einlädt.</translation>
  </message>
  <message>
   <source>You have no e-mail address here, so nobody can be invited.</source>
   <translation>Ihre E-Mail-Adresse fehlt hier, daher kann niemand eingeladen werden.</translation>
  </message>
  <message>
   <source>You may not read {path}.</source>
   <translation>Sie dürfen {path} nicht lesen.</translation>
  </message>
  <message>
   <source>You may only read the calendar {name}.</source>
   <translation>Den Kalender {name} dürfen Sie nur lesen.</translation>
  </message>
  <message>
   <source>You meet {names}, says the calendar {calendar}.</source>
   <translation>Laut Kalender {calendar} treffen Sie {names}.</translation>
  </message>
  <message>
   <source>You met {names}, says the calendar {calendar}.</source>
   <translation>Laut Kalender {calendar} haben Sie {names} getroffen.</translation>
  </message>
  <message>
   <source>You proposed: {times}</source>
   <translation>Ihr Vorschlag: {times}</translation>
  </message>
  <message>
   <source>You stopped it; the rest still waits.</source>
   <translation>Sie haben angehalten; der Rest wartet weiter.</translation>
  </message>
  <message>
   <source>You told {guest} that {when} does not suit for “{title}”.</source>
   <translation>Sie haben {guest} gesagt, dass {when} für „{title}“ nicht passt.</translation>
  </message>
  <message>
   <source>You try it, we watch</source>
   <translation>Sie probieren es aus, wir sehen zu</translation>
  </message>
  <message>
   <source>you, as named in the settings</source>
   <translation>Sie, wie in den Einstellungen genannt</translation>
  </message>
  <message>
   <source>Your account book</source>
   <translation>Ihr Kundenbuch</translation>
  </message>
  <message>
   <source>Your account book is empty</source>
   <translation>Ihr Kundenbuch ist leer</translation>
  </message>
  <message>
   <source>Your address</source>
   <translation>Ihre Adresse</translation>
  </message>
  <message>
   <source>Your address is missing</source>
   <translation>Ihre Adresse fehlt</translation>
  </message>
  <message>
   <source>Your agenda in an online calendar</source>
   <translation>Ihre Agenda in einem Online-Kalender</translation>
  </message>
  <message>
   <source>Your calendar</source>
   <translation>Ihr Kalender</translation>
  </message>
  <message>
   <source>Your day</source>
   <translation>Ihr Tag</translation>
  </message>
  <message>
   <source>Your day from 8 to 18</source>
   <translation>Ihr Tag von 8 bis 18 Uhr</translation>
  </message>
  <message>
   <source>Your goals of this quarter, and where they stand</source>
   <translation>Ihre Ziele in diesem Quartal, und wo sie stehen</translation>
  </message>
  <message>
   <source>Your limit</source>
   <translation>Ihre Grenze</translation>
  </message>
  <message>
   <source>Your mail address</source>
   <translation>Ihre E-Mail-Adresse</translation>
  </message>
  <message>
   <source>Your mail address in the settings has to be one of this mail account.</source>
   <translation>Ihre E-Mail-Adresse in den Einstellungen muss zu diesem E-Mail-Konto gehören.</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>your name, from the settings</source>
   <translation>Ihr Name, aus den Einstellungen</translation>
  </message>
  <message>
   <source>Your own country</source>
   <translation>Ihr eigenes Land</translation>
  </message>
  <message>
   <source>Your own days off</source>
   <translation>Ihre eigenen freien Tage</translation>
  </message>
  <message>
   <source>Your own mail address is not set, so nobody can answer: see You in the settings.</source>
   <translation>Ihre eigene E-Mail-Adresse fehlt, daher kann niemand antworten: siehe „Sie“ in den Einstellungen.</translation>
  </message>
  <message>
   <source>Your own mail address is not set, so nobody could answer.</source>
   <translation>Ihre eigene E-Mail-Adresse fehlt, daher könnte niemand antworten.</translation>
  </message>
  <message>
   <source>Your own mail address is not set, so nobody would know who answers.</source>
   <translation>Ihre eigene E-Mail-Adresse fehlt, daher wüsste niemand, wer antwortet.</translation>
  </message>
  <message>
   <source>Your own mail address is not set.</source>
   <translation>Ihre eigene E-Mail-Adresse fehlt.</translation>
  </message>
  <message>
   <source>Your own words, if you like</source>
   <translation>Eigene Worte, wenn Sie mögen</translation>
  </message>
  <message>
   <source>your rules</source>
   <translation>Ihre Regeln</translation>
  </message>
  <message>
   <source>Your share of the disk is full: free some space, then try again.</source>
   <translation>Ihr Anteil am Datenträger ist voll: Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Your support request: is it settled for you?</source>
   <translation>Ihre Supportanfrage: Ist sie für Sie geklärt?</translation>
  </message>
  <message>
   <source>Your year from {day}: plan, seats, what should change</source>
   <translation>Ihr Jahr ab {day}: Plan, Plätze, was sich ändern soll</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>{about}: nothing recorded in this span</source>
   <translation>{about}: in diesem Zeitraum nichts erfasst</translation>
  </message>
  <message>
   <source>{accounts}, {sums}</source>
   <translation>{accounts}, {sums}</translation>
  </message>
  <message>
   <source>{account} has agreed to the next term, so no offer is open.</source>
   <translation>{account} hat der nächsten Laufzeit zugestimmt, daher ist kein Angebot offen.</translation>
  </message>
  <message>
   <source>{account} is not on today’s list, though reasons hold: it is held back.</source>
   <translation>{account} steht nicht auf der heutigen Liste, obwohl Gründe gelten: wird zurückgehalten.</translation>
  </message>
  <message>
   <source>{account} is not on today’s list: it was put aside.</source>
   <translation>{account} steht nicht auf der heutigen Liste: wurde zurückgestellt.</translation>
  </message>
  <message>
   <source>{account} is not on today’s list: no reason holds today.</source>
   <translation>{account} steht nicht auf der heutigen Liste: Heute gilt kein Grund.</translation>
  </message>
  <message>
   <source>{account} is number {rank} on today’s list, with priority {priority}.</source>
   <translation>{account} steht an Stelle {rank} der heutigen Liste, mit Priorität {priority}.</translation>
  </message>
  <message>
   <source>{account} renews by itself: the notice deadline passed.</source>
   <translation>{account} verlängert sich von selbst: Die Kündigungsfrist ist abgelaufen.</translation>
  </message>
  <message>
   <source>{account}: {task}</source>
   <translation>{account}: {task}</translation>
  </message>
  <message>
   <source>{account}: {why}, until {day}</source>
   <translation>{account}: {why}, bis {day}</translation>
  </message>
  <message>
   <source>{address} invites</source>
   <translation>{address} lädt ein</translation>
  </message>
  <message>
   <source>{address} invites to it: a change here is told to nobody.</source>
   <translation>{address} lädt dazu ein: Von einer Änderung hier erfährt niemand.</translation>
  </message>
  <message>
   <source>{address} invites to “{title}”.</source>
   <translation>{address} lädt zu „{title}“ ein.</translation>
  </message>
  <message>
   <source>{address} invites: answers go there.</source>
   <translation>{address} lädt ein: Antworten gehen dorthin.</translation>
  </message>
  <message>
   <source>{address} was not taken for now: “{words}”.</source>
   <translation>{address} wurde vorerst nicht angenommen: „{words}“.</translation>
  </message>
  <message>
   <source>{address} was refused: “{words}”.</source>
   <translation>{address} wurde abgelehnt: „{words}“.</translation>
  </message>
  <message>
   <source>{amount} is left out: there is no rate.</source>
   <translation>{amount} ist ausgelassen: Es gibt keinen Kurs.</translation>
  </message>
  <message>
   <source>{amount} MRR</source>
   <translation>{amount} MRR</translation>
  </message>
  <message>
   <source>{answer} ({key})</source>
   <translation>{answer} ({key})</translation>
  </message>
  <message>
   <source>{board}: {words}</source>
   <translation>{board}: {words}</translation>
  </message>
  <message>
   <source>{calendar} at {server}, signed in as {user}.</source>
   <translation>{calendar} bei {server}, angemeldet als {user}.</translation>
  </message>
  <message>
   <source>{calendar} is up to date: {done}.</source>
   <translation>{calendar} ist auf dem neuesten Stand: {done}.</translation>
  </message>
  <message>
   <source>{calendar} was up to date already.</source>
   <translation>{calendar} war schon auf dem neuesten Stand.</translation>
  </message>
  <message>
   <source>{calendar}, may only be read</source>
   <translation>{calendar}, nur zum Lesen</translation>
  </message>
  <message>
   <source>{calendar}, takes no tasks</source>
   <translation>{calendar}, nimmt keine Aufgaben</translation>
  </message>
  <message>
   <source>{chart}: {words}</source>
   <translation>{chart}: {words}</translation>
  </message>
  <message numerus="yes">
   <source>{chip}, data {n} days old</source>
   <extracomment>{chip}, data {n} day old</extracomment>
   <translation>
    <numerusform>{chip}, Daten {n} Tag alt</numerusform>
    <numerusform>{chip}, Daten {n} Tage alt</numerusform>
   </translation>
  </message>
  <message>
   <source>{city}, {time} there</source>
   <translation>{city}, dort {time}</translation>
  </message>
  <message>
   <source>{clause} ({count} of them)</source>
   <translation>{clause} (insgesamt {count})</translation>
  </message>
  <message>
   <source>{clause}, and no offer made</source>
   <translation>{clause}, und kein Angebot gemacht</translation>
  </message>
  <message>
   <source>{count} accounts are called {text}.</source>
   <translation>{count} Kunden heißen {text}.</translation>
  </message>
  <message>
   <source>{count} contacts are called {text}.</source>
   <translation>{count} Kontakte heißen {text}.</translation>
  </message>
  <message>
   <source>{count} contracts are called {text}.</source>
   <translation>{count} Verträge heißen {text}.</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>{count} weitere</translation>
  </message>
  <message numerus="yes">
   <source>{count} years a customer {when}</source>
   <extracomment>{count} year a customer {when}</extracomment>
   <translation>
    <numerusform>{when} {count} Jahr Kunde</numerusform>
    <numerusform>{when} {count} Jahre Kunde</numerusform>
   </translation>
  </message>
  <message>
   <source>{count}, since {day}</source>
   <translation>{count}, seit {day}</translation>
  </message>
  <message>
   <source>{count}, {first} to {last}</source>
   <translation>{count}, {first} bis {last}</translation>
  </message>
  <message>
   <source>{currency} has {n} decimals.</source>
   <translation>{currency} hat {n} Nachkommastellen.</translation>
  </message>
  <message>
   <source>{days} overdue</source>
   <translation>{days} überfällig</translation>
  </message>
  <message>
   <source>{day} at {clock}</source>
   <translation>{day} um {clock}</translation>
  </message>
  <message>
   <source>{day} at {clock} ({zone})</source>
   <translation>{day} um {clock} ({zone})</translation>
  </message>
  <message>
   <source>{day} has not come yet.</source>
   <translation>{day} ist noch nicht gekommen.</translation>
  </message>
  <message>
   <source>{day} is a {weekday}.</source>
   <translation>{day} ist ein {weekday}.</translation>
  </message>
  <message>
   <source>{day} is not in the future.</source>
   <translation>{day} liegt nicht in der Zukunft.</translation>
  </message>
  <message>
   <source>{day} {month}</source>
   <translation>{day}. {month}</translation>
  </message>
  <message>
   <source>{day} {time}</source>
   <translation>{day} {time}</translation>
  </message>
  <message>
   <source>{day}, derived</source>
   <translation>{day}, abgeleitet</translation>
  </message>
  <message>
   <source>{day}, not lately</source>
   <translation>{day}, zuletzt nicht</translation>
  </message>
  <message>
   <source>{day}, today</source>
   <translation>{day}, heute</translation>
  </message>
  <message>
   <source>{day}, {cause}</source>
   <translation>{day}, {cause}</translation>
  </message>
  <message>
   <source>{day}, {days}</source>
   <translation>{day}, {days}</translation>
  </message>
  <message numerus="yes">
   <source>{day}, {n} days overdue</source>
   <extracomment>{day}, {n} day overdue</extracomment>
   <translation>
    <numerusform>{day}, {n} Tag überfällig</numerusform>
    <numerusform>{day}, {n} Tage überfällig</numerusform>
   </translation>
  </message>
  <message>
   <source>{day}, {start} to {end_day}, {end}</source>
   <translation>{day}, {start} bis {end_day}, {end}</translation>
  </message>
  <message>
   <source>{day}, {start} to {end}</source>
   <translation>{day}, {start} bis {end}</translation>
  </message>
  <message>
   <source>{day}, {times}</source>
   <translation>{day}, {times}</translation>
  </message>
  <message>
   <source>{day}, {times} in {place}</source>
   <translation>{day}, {times} in {place}</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>{day}, {time} in {place}</source>
   <translation>{day}, {time} in {place}</translation>
  </message>
  <message>
   <source>{day}: {name}</source>
   <translation>{day}: {name}</translation>
  </message>
  <message>
   <source>{day}; {state}; of {amount}</source>
   <translation>{day}; {state}; von {amount}</translation>
  </message>
  <message>
   <source>{day}; {state}; {share} likely</source>
   <translation>{day}; {state}; zu {share} wahrscheinlich</translation>
  </message>
  <message>
   <source>{deed}: {title}</source>
   <translation>{deed}: {title}</translation>
  </message>
  <message>
   <source>{done} of {all} done</source>
   <translation>{done} von {all} erledigt</translation>
  </message>
  <message>
   <source>{done} with {people}, {account}</source>
   <translation>{done} mit {people}, {account}</translation>
  </message>
  <message>
   <source>{done} {next}</source>
   <translation>{done} {next}</translation>
  </message>
  <message>
   <source>{done}, {account}</source>
   <translation>{done}, {account}</translation>
  </message>
  <message>
   <source>{exact}, {near}</source>
   <translation>{exact}, {near}</translation>
  </message>
  <message>
   <source>{family}: on {day}, {distance}, {condition}.</source>
   <translation>{family}: am {day}, {distance}, {condition}.</translation>
  </message>
  <message numerus="yes">
   <source>{features}, flat {n} days</source>
   <extracomment>{features}, flat {n} day</extracomment>
   <translation>
    <numerusform>{features}, unverändert seit {n} Tag</numerusform>
    <numerusform>{features}, unverändert seit {n} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>{field}: {old} → {new}</source>
   <translation>{field}: {old} → {new}</translation>
  </message>
  <message>
   <source>{file} cannot be written: {why}.</source>
   <translation>{file} kann nicht geschrieben werden: {why}.</translation>
  </message>
  <message>
   <source>{file} is written. Send it to {address}.</source>
   <translation>{file} ist geschrieben. Senden Sie die Datei an {address}.</translation>
  </message>
  <message>
   <source>{file}: {problem}</source>
   <translation>{file}: {problem}</translation>
  </message>
  <message>
   <source>{file}: {reason}</source>
   <translation>{file}: {reason}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>{first} to {last} {month_name} {year}</source>
   <translation>{first}. bis {last}. {month_name} {year}</translation>
  </message>
  <message>
   <source>{first} to {last} {year}</source>
   <translation>{first} bis {last} {year}</translation>
  </message>
  <message>
   <source>{guest} accepted {meeting}.</source>
   <translation>{guest} hat {meeting} angenommen.</translation>
  </message>
  <message>
   <source>{guest} answered about {meeting} without saying yes or no.</source>
   <translation>{guest} hat zu {meeting} geantwortet, ohne Ja oder Nein zu sagen.</translation>
  </message>
  <message>
   <source>{guest} answered an earlier version of {meeting}; that says nothing about this one.</source>
   <translation>{guest} hat auf eine frühere Fassung von {meeting} geantwortet; das sagt nichts über diese.</translation>
  </message>
  <message>
   <source>{guest} answers about another day than {meeting} has.</source>
   <translation>{guest} antwortet zu einem anderen Tag, als {meeting} hat.</translation>
  </message>
  <message>
   <source>{guest} answers about {meeting}, but for {time}.</source>
   <translation>{guest} antwortet zu {meeting}, aber für {time}.</translation>
  </message>
  <message>
   <source>{guest} answers about {meeting}, but is not on its list of guests.</source>
   <translation>{guest} antwortet zu {meeting}, steht aber nicht auf der Liste der Gäste.</translation>
  </message>
  <message>
   <source>{guest} answers about {meeting}, to which {organizer} invites: only they collect answers.</source>
   <translation>{guest} antwortet zu {meeting}, wozu {organizer} einlädt: Nur dort werden Antworten gesammelt.</translation>
  </message>
  <message>
   <source>{guest} answers for {other} about {meeting}, but is not on its list of guests.</source>
   <translation>{guest} antwortet für {other} zu {meeting}, steht aber nicht auf der Liste der Gäste.</translation>
  </message>
  <message>
   <source>{guest} asks for the newest version of {meeting}.</source>
   <translation>{guest} fragt nach der neuesten Fassung von {meeting}.</translation>
  </message>
  <message>
   <source>{guest} declined {meeting}.</source>
   <translation>{guest} hat {meeting} abgelehnt.</translation>
  </message>
  <message>
   <source>{guest} has answered about {meeting} again since; the later answer stays.</source>
   <translation>{guest} hat zu {meeting} seitdem noch einmal geantwortet; die spätere Antwort bleibt.</translation>
  </message>
  <message>
   <source>{guest} invites you to {title} ({when}).</source>
   <translation>{guest} lädt Sie zu {title} ein ({when}).</translation>
  </message>
  <message>
   <source>{guest} invites you to {title}, for whole days.</source>
   <translation>{guest} lädt Sie zu {title} ein, für ganze Tage.</translation>
  </message>
  <message>
   <source>{guest} is a guest now.</source>
   <translation>{guest} ist jetzt Gast.</translation>
  </message>
  <message>
   <source>{guest} is not a guest of {meeting} any more.</source>
   <translation>{guest} ist nicht mehr Gast von {meeting}.</translation>
  </message>
  <message>
   <source>{guest} keeps “{title}” as it is.</source>
   <translation>{guest} belässt „{title}“, wie es ist.</translation>
  </message>
  <message>
   <source>{guest} may come to {meeting}.</source>
   <translation>{guest} kommt vielleicht zu {meeting}.</translation>
  </message>
  <message>
   <source>{guest} moves {meeting} to {time}.</source>
   <translation>{guest} verschiebt {meeting} auf {time}.</translation>
  </message>
  <message>
   <source>{guest} proposes a change of an earlier version of {meeting}.</source>
   <translation>{guest} schlägt eine Änderung einer früheren Fassung von {meeting} vor.</translation>
  </message>
  <message>
   <source>{guest} proposes {time} for {meeting}.</source>
   <translation>{guest} schlägt {time} für {meeting} vor.</translation>
  </message>
  <message>
   <source>{guest} sends somebody else to {meeting}.</source>
   <translation>{guest} schickt jemand anderen zu {meeting}.</translation>
  </message>
  <message>
   <source>{guest} sends {other} to {meeting}.</source>
   <translation>{guest} schickt {other} zu {meeting}.</translation>
  </message>
  <message>
   <source>{guest} wishes a change of {meeting}, but names no other time.</source>
   <translation>{guest} wünscht eine Änderung von {meeting}, nennt aber keine andere Zeit.</translation>
  </message>
  <message>
   <source>{guest} writes about {title}, a meeting that is not in this book.</source>
   <translation>{guest} schreibt über {title}, ein Treffen, das nicht in diesem Buch steht.</translation>
  </message>
  <message>
   <source>{holiday} is a public holiday in {country}.</source>
   <translation>{holiday} ist ein Feiertag in {country}.</translation>
  </message>
  <message>
   <source>{holiday} {where}</source>
   <translation>{holiday} {where}</translation>
  </message>
  <message>
   <source>{holiday}, {country}</source>
   <translation>{holiday}, {country}</translation>
  </message>
  <message>
   <source>{host} cannot be reached.</source>
   <translation>{host} ist nicht erreichbar.</translation>
  </message>
  <message>
   <source>{host} cannot check the password now: “{words}”.</source>
   <translation>{host} kann das Passwort jetzt nicht prüfen: „{words}“.</translation>
  </message>
  <message>
   <source>{host} does not answer.</source>
   <translation>{host} antwortet nicht.</translation>
  </message>
  <message>
   <source>{host} does not let you write to this calendar.</source>
   <translation>{host} lässt Sie nicht in diesen Kalender schreiben.</translation>
  </message>
  <message>
   <source>{host} does not take the password of {user}: “{words}”.</source>
   <translation>{host} nimmt das Passwort von {user} nicht an: „{words}“.</translation>
  </message>
  <message>
   <source>{host} does not take this (HTTP {status}).</source>
   <translation>{host} nimmt dies nicht an (HTTP {status}).</translation>
  </message>
  <message>
   <source>{host} does not take this user and password.</source>
   <translation>{host} nimmt diesen Benutzer und dieses Passwort nicht an.</translation>
  </message>
  <message>
   <source>{host} has a problem of its own (HTTP {status}).</source>
   <translation>{host} hat selbst eine Störung (HTTP {status}).</translation>
  </message>
  <message>
   <source>{host} has forgotten what was changed since the last time.</source>
   <translation>{host} weiß nicht mehr, was sich seit dem letzten Mal geändert hat.</translation>
  </message>
  <message>
   <source>{host} is too busy now.</source>
   <translation>{host} ist gerade überlastet.</translation>
  </message>
  <message>
   <source>{host} lets nobody in with a password.</source>
   <translation>{host} lässt niemanden mit einem Passwort ein.</translation>
  </message>
  <message>
   <source>{host} makes no new calendar for csdesk.</source>
   <translation>{host} legt keinen neuen Kalender für csdesk an.</translation>
  </message>
  <message>
   <source>{host} offers no encryption on port {port}. Nothing was sent.</source>
   <translation>{host} bietet auf Port {port} keine Verschlüsselung an. Nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>{host} takes no connection on port {port}.</source>
   <translation>{host} nimmt auf Port {port} keine Verbindung an.</translation>
  </message>
  <message>
   <source>{host} wants an app password for {user}, not the usual one.</source>
   <translation>{host} verlangt für {user} ein App-Passwort, nicht das übliche.</translation>
  </message>
  <message>
   <source>{input} ({weight}): {seen}</source>
   <translation>{input} ({weight}): {seen}</translation>
  </message>
  <message>
   <source>{kind}, {day}, {times}: {rest}</source>
   <translation>{kind}, {day}, {times}: {rest}</translation>
  </message>
  <message>
   <source>{known}, read {day}, {file}</source>
   <translation>{known}, eingelesen {day}, {file}</translation>
  </message>
  <message>
   <source>{last} has not come yet, so nobody knows the MRR of that day.</source>
   <translation>{last} ist noch nicht gekommen, daher kennt niemand den MRR dieses Tages.</translation>
  </message>
  <message>
   <source>{lead}  •  {sums} at stake</source>
   <translation>{lead}  •  {sums} betroffen</translation>
  </message>
  <message>
   <source>{meeting} is a meeting of {organizer}; a file of {sender} does not change it.</source>
   <translation>{meeting} ist ein Termin von {organizer}; eine Datei von {sender} ändert ihn nicht.</translation>
  </message>
  <message>
   <source>{meeting} is in the book as {sender} has it.</source>
   <translation>{meeting} steht im Buch, wie {sender} es hat.</translation>
  </message>
  <message>
   <source>{meeting} is your own check-in; nobody else can change or cancel it by a file.</source>
   <translation>{meeting} ist Ihr eigener Termin; niemand sonst kann ihn durch eine Datei ändern oder absagen.</translation>
  </message>
  <message>
   <source>{meeting} was cancelled; the answer changes nothing.</source>
   <translation>{meeting} wurde abgesagt; die Antwort ändert nichts.</translation>
  </message>
  <message>
   <source>{meeting} was held already; the answer changes nothing.</source>
   <translation>{meeting} hat schon stattgefunden; die Antwort ändert nichts.</translation>
  </message>
  <message>
   <source>{minutes} minutes are not a contact.</source>
   <translation>{minutes} Minuten sind kein Kontakt.</translation>
  </message>
  <message>
   <source>{minutes}, guessed</source>
   <translation>{minutes}, geschätzt</translation>
  </message>
  <message>
   <source>{moment} has not come yet, so nothing can have happened then.</source>
   <translation>{moment} ist noch nicht gekommen, also kann dann nichts geschehen sein.</translation>
  </message>
  <message>
   <source>{money} a year</source>
   <translation>{money} p. a.</translation>
  </message>
  <message>
   <source>{month_name} {year}</source>
   <translation>{month_name} {year}</translation>
  </message>
  <message>
   <source>{month} {year}</source>
   <translation>{month} {year}</translation>
  </message>
  <message>
   <source>{month}: {sums}; {settled} of it agreed or renewing by itself</source>
   <translation>{month}: {sums}; davon {settled} vereinbart oder von selbst verlängert</translation>
  </message>
  <message>
   <source>{much} influence</source>
   <translation>{much} Einfluss</translation>
  </message>
  <message numerus="yes">
   <source>{m} of {n} accepted</source>
   <extracomment>{m} of {n} accepted</extracomment>
   <translation>
    <numerusform>{m} von {n} zugesagt</numerusform>
    <numerusform>{m} von {n} zugesagt</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message numerus="yes">
   <source>{names} and {n} more</source>
   <extracomment>{names} and {n} more</extracomment>
   <translation>
    <numerusform>{names} und {n} weiterer</numerusform>
    <numerusform>{names} und {n} weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} are not invited yet.</source>
   <extracomment>{names} is not invited yet.</extracomment>
   <translation>
    <numerusform>{names} ist noch nicht eingeladen.</numerusform>
    <numerusform>{names} sind noch nicht eingeladen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} have no mail address: tell them yourself.</source>
   <extracomment>{names} has no mail address: tell them yourself.</extracomment>
   <translation>
    <numerusform>{names} hat keine E-Mail-Adresse: Geben Sie selbst Bescheid.</numerusform>
    <numerusform>{names} haben keine E-Mail-Adresse: Geben Sie selbst Bescheid.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} have not heard of the change.</source>
   <extracomment>{names} has not heard of the change.</extracomment>
   <translation>
    <numerusform>{names} weiß noch nichts von der Änderung.</numerusform>
    <numerusform>{names} wissen noch nichts von der Änderung.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} have not heard that it is off.</source>
   <extracomment>{names} has not heard that it is off.</extracomment>
   <translation>
    <numerusform>{names} weiß noch nichts von der Absage.</numerusform>
    <numerusform>{names} wissen noch nichts von der Absage.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} accepts the invitation to “{title}”.</source>
   <translation>{name} nimmt die Einladung zu „{title}“ an.</translation>
  </message>
  <message>
   <source>{name} called it off.</source>
   <translation>{name} hat abgesagt.</translation>
  </message>
  <message>
   <source>{name} cannot take the time that you proposed for “{title}”. The meeting stays as it is.</source>
   <translation>{name} kann zu der Zeit, die Sie für „{title}“ vorgeschlagen haben, nicht. Der Termin bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>{name} declines the invitation to “{title}”.</source>
   <translation>{name} lehnt die Einladung zu „{title}“ ab.</translation>
  </message>
  <message>
   <source>{name} from {before} to {after}</source>
   <translation>{name} von {before} auf {after}</translation>
  </message>
  <message>
   <source>{name} has a header and no rows.</source>
   <translation>{name} hat eine Kopfzeile und keine Zeilen.</translation>
  </message>
  <message>
   <source>{name} has more than {limit} rows.</source>
   <translation>{name} hat mehr als {limit} Zeilen.</translation>
  </message>
  <message>
   <source>{name} has no amounts; its new contracts count as 0.</source>
   <translation>{name} hat keine Beträge; die neuen Verträge zählen als 0.</translation>
  </message>
  <message>
   <source>{name} has no billing period; new contracts count as annual.</source>
   <translation>{name} hat keinen Abrechnungszeitraum; neue Verträge zählen als jährlich.</translation>
  </message>
  <message>
   <source>{name} has no column known as an amount; {likely} looks like one: rename it to MRR. Until then its new contracts count as 0.</source>
   <translation>{name} hat keine Spalte, die als Betrag bekannt ist; {likely} sieht danach aus: Benennen Sie sie in MRR um. Bis dahin zählen die neuen Verträge als 0.</translation>
  </message>
  <message>
   <source>{name} has no header in row 1.</source>
   <translation>{name} hat in Zeile 1 keine Überschriften.</translation>
  </message>
  <message>
   <source>{name} has NUL bytes in its header.</source>
   <translation>{name} hat NUL-Bytes in der Kopfzeile.</translation>
  </message>
  <message>
   <source>{name} has {width} columns.</source>
   <translation>{name} hat {width} Spalten.</translation>
  </message>
  <message>
   <source>{name} invites you to “{title}”.</source>
   <translation>{name} lädt Sie zu „{title}“ ein.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} ist zurück.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} ist leer.</translation>
  </message>
  <message>
   <source>{name} is not a text file.</source>
   <translation>{name} ist keine Textdatei.</translation>
  </message>
  <message>
   <source>{name} is not in the book any more</source>
   <translation>{name} steht nicht mehr im Buch</translation>
  </message>
  <message>
   <source>{name} is not in UTF-8; it was read as {found}.</source>
   <translation>{name} ist nicht in UTF-8; gelesen wurde sie als {found}.</translation>
  </message>
  <message>
   <source>{name} is {kind}, not a CSV file.</source>
   <translation>{name} ist {kind}, keine CSV-Datei.</translation>
  </message>
  <message>
   <source>{name} is {when} {where}</source>
   <translation>{name} ist {when} {where}</translation>
  </message>
  <message>
   <source>{name} looks like contacts, but has no column for their account, and no account has the domain of a mail address in it.</source>
   <translation>{name} sieht nach Kontakten aus, hat aber keine Spalte für deren Kunden, und kein Kunde hat die Domain einer darin enthaltenen E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>{name} looks like {names}, but has no column for {gaps}.</source>
   <translation>{name} sieht aus nach: {names}, hat aber keine Spalte für {gaps}.</translation>
  </message>
  <message>
   <source>{name} may come to “{title}”, which is not certain yet.</source>
   <translation>{name} kommt vielleicht zu „{title}“; sicher ist es noch nicht.</translation>
  </message>
  <message>
   <source>{name} names no currency; {found} was taken, {why}.</source>
   <translation>{name} nennt keine Währung; {found} wurde genommen, {why}.</translation>
  </message>
  <message>
   <source>{name} of {what}</source>
   <translation>{name} von {what}</translation>
  </message>
  <message>
   <source>{name} proposes another time.</source>
   <translation>{name} schlägt eine andere Zeit vor.</translation>
  </message>
  <message>
   <source>{name} was added.</source>
   <translation>{name} wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>{name}, {steps}</source>
   <translation>{name}, {steps}</translation>
  </message>
  <message>
   <source>{name}: "{header}" is not a rating from 1 to 5; it was kept as text.</source>
   <translation>{name}: "{header}" ist keine Bewertung von 1 bis 5; sie wurde als Text behalten.</translation>
  </message>
  <message>
   <source>{name}: column "{header}" holds the ids of {kind}.</source>
   <translation>{name}: Spalte "{header}" enthält Kennungen: {kind}.</translation>
  </message>
  <message>
   <source>{name}: day and month of {headers} cannot be told apart; the day was taken to stand first.</source>
   <translation>{name}: Tag und Monat von {headers} lassen sich nicht unterscheiden; der Tag wurde als erster genommen.</translation>
  </message>
  <message>
   <source>{name}: it is not clear what its rows are; the columns are {listed}.</source>
   <translation>{name}: Es ist nicht klar, was die Zeilen sind; die Spalten sind {listed}.</translation>
  </message>
  <message>
   <source>{name}: its rows were taken for accounts, named in "{header}".</source>
   <translation>{name}: Die Zeilen wurden als Kunden genommen, benannt in "{header}".</translation>
  </message>
  <message>
   <source>{name}: more than {limit} rows do not fit the header. {problem} (row {row}).</source>
   <translation>{name}: Mehr als {limit} Zeilen passen nicht zur Kopfzeile. {problem} (Zeile {row}).</translation>
  </message>
  <message>
   <source>{name}: the header cannot be read, because {problem}</source>
   <translation>{name}: Die Kopfzeile lässt sich nicht lesen: {problem}</translation>
  </message>
  <message>
   <source>{name}: the notice period {listed} cannot be read and was left out; write it as "90 days" or "3 months".</source>
   <translation>{name}: Die Kündigungsfrist {listed} lässt sich nicht lesen und wurde ausgelassen; schreiben Sie sie als "90 Tage" oder "3 Monate".</translation>
  </message>
  <message>
   <source>{name}: times in "{header}" without a zone were taken as UTC.</source>
   <translation>{name}: Zeiten in "{header}" ohne Zone wurden als UTC genommen.</translation>
  </message>
  <message>
   <source>{name}: usage has no place for {listed}, which was left out.</source>
   <translation>{name}: Für {listed} hat die Nutzung keinen Platz, das wurde ausgelassen.</translation>
  </message>
  <message>
   <source>{name}: {about}</source>
   <translation>{name}: {about}</translation>
  </message>
  <message>
   <source>{name}: {amount}</source>
   <translation>{name}: {amount}</translation>
  </message>
  <message>
   <source>{name}: {done}</source>
   <translation>{name}: {done}</translation>
  </message>
  <message numerus="yes">
   <source>{name}: {n} busy times are known.</source>
   <extracomment>{name}: {n} busy time is known.</extracomment>
   <translation>
    <numerusform>{name}: {n} belegte Zeit ist bekannt.</numerusform>
    <numerusform>{name}: {n} belegte Zeiten sind bekannt.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}: {old}, then {new}</source>
   <translation>{name}: {old}, dann {new}</translation>
  </message>
  <message>
   <source>{name}: {state}</source>
   <translation>{name}: {state}</translation>
  </message>
  <message>
   <source>{name}: {value}</source>
   <translation>{name}: {value}</translation>
  </message>
  <message>
   <source>{near}, {day}</source>
   <translation>{near}, {day}</translation>
  </message>
  <message>
   <source>{noun} cannot be negative: {text}.</source>
   <translation>{noun} kann nicht negativ sein: {text}.</translation>
  </message>
  <message>
   <source>{nth} {weekday}</source>
   <translation>{nth} {weekday}</translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts</source>
   <extracomment>{n} account</extracomment>
   <translation>
    <numerusform>{n} Kunde</numerusform>
    <numerusform>{n} Kunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts paid on {first}; this is what became of them by {last}.</source>
   <extracomment>{n} account paid on {first}; this is what became of it by {last}.</extracomment>
   <translation>
    <numerusform>{n} Kunde zahlte am {first}; das wurde daraus bis {last}.</numerusform>
    <numerusform>{n} Kunden zahlten am {first}; das wurde daraus bis {last}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts selected</source>
   <extracomment>{n} account selected</extracomment>
   <translation>
    <numerusform>{n} Kunde gewählt</numerusform>
    <numerusform>{n} Kunden gewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts written to {file}.</source>
   <extracomment>{n} account written to {file}.</extracomment>
   <translation>
    <numerusform>{n} Kunde in {file} geschrieben.</numerusform>
    <numerusform>{n} Kunden in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} answers to decide</source>
   <extracomment>{n} answer to decide</extracomment>
   <translation>
    <numerusform>{n} Antwort zu entscheiden</numerusform>
    <numerusform>{n} Antworten zu entscheiden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} answers were read from the watched folder.</source>
   <extracomment>{n} answer was read from the watched folder.</extracomment>
   <translation>
    <numerusform>{n} Antwort wurde aus dem überwachten Ordner gelesen.</numerusform>
    <numerusform>{n} Antworten wurden aus dem überwachten Ordner gelesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} are to be decided.</source>
   <extracomment>{n} is to be decided.</extracomment>
   <translation>
    <numerusform>{n} ist zu entscheiden.</numerusform>
    <numerusform>{n} sind zu entscheiden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} busy times</source>
   <extracomment>{n} busy time</extracomment>
   <translation>
    <numerusform>{n} belegte Zeit</numerusform>
    <numerusform>{n} belegte Zeiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changed</source>
   <extracomment>{n} changed</extracomment>
   <translation>
    <numerusform>{n} geändert</numerusform>
    <numerusform>{n} geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changes made there wait for your decision.</source>
   <extracomment>{n} change made there waits for your decision.</extracomment>
   <translation>
    <numerusform>{n} dortige Änderung wartet auf Ihre Entscheidung.</numerusform>
    <numerusform>{n} dortige Änderungen warten auf Ihre Entscheidung.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changes made there wait in the outbox.</source>
   <extracomment>{n} change made there waits in the outbox.</extracomment>
   <translation>
    <numerusform>{n} dortige Änderung wartet im Postausgang.</numerusform>
    <numerusform>{n} dortige Änderungen warten im Postausgang.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changes of revenue</source>
   <extracomment>{n} change of revenue</extracomment>
   <translation>
    <numerusform>{n} Umsatzänderung</numerusform>
    <numerusform>{n} Umsatzänderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} check-ins</source>
   <extracomment>{n} check-in</extracomment>
   <translation>
    <numerusform>{n} Termin</numerusform>
    <numerusform>{n} Termine</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} check-ins written to {file}.</source>
   <extracomment>{n} check-in written to {file}.</extracomment>
   <translation>
    <numerusform>{n} Termin in {file} geschrieben.</numerusform>
    <numerusform>{n} Termine in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts</source>
   <extracomment>{n} contact</extracomment>
   <translation>
    <numerusform>{n} Kontakt</numerusform>
    <numerusform>{n} Kontakte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts in the history</source>
   <extracomment>{n} contact in the history</extracomment>
   <translation>
    <numerusform>{n} Kontakt im Verlauf</numerusform>
    <numerusform>{n} Kontakte im Verlauf</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contracts</source>
   <extracomment>{n} contract</extracomment>
   <translation>
    <numerusform>{n} Vertrag</numerusform>
    <numerusform>{n} Verträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contracts that roll on every month or two are not among them</source>
   <extracomment>{n} contract that rolls on every month or two is not among them</extracomment>
   <translation>
    <numerusform>{n} Vertrag, der alle ein, zwei Monate weiterläuft, ist nicht dabei</numerusform>
    <numerusform>{n} Verträge, die alle ein, zwei Monate weiterlaufen, sind nicht dabei</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contracts that roll on every month or two are not listed.</source>
   <extracomment>{n} contract that rolls on every month or two is not listed.</extracomment>
   <translation>
    <numerusform>{n} Vertrag, der alle ein, zwei Monate weiterläuft, ist nicht aufgeführt.</numerusform>
    <numerusform>{n} Verträge, die alle ein, zwei Monate weiterlaufen, sind nicht aufgeführt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days</source>
   <extracomment>{n} day</extracomment>
   <translation>
    <numerusform>{n} Tag</numerusform>
    <numerusform>{n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days ago</source>
   <extracomment>{n} day ago</extracomment>
   <translation>
    <numerusform>vor {n} Tag</numerusform>
    <numerusform>vor {n} Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days late</source>
   <extracomment>{n} day late</extracomment>
   <translation>
    <numerusform>{n} Tag überfällig</numerusform>
    <numerusform>{n} Tage überfällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days overdue</source>
   <extracomment>{n} day overdue</extracomment>
   <translation>
    <numerusform>{n} Tag überfällig</numerusform>
    <numerusform>{n} Tage überfällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days, the last useful day</source>
   <extracomment>{n} day, the last useful day</extracomment>
   <translation>
    <numerusform>{n} Tag, der letzte sinnvolle Tag</numerusform>
    <numerusform>{n} Tage, der letzte sinnvolle Tag</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} done today</source>
   <extracomment>{n} done today</extracomment>
   <translation>
    <numerusform>{n} heute erledigt</numerusform>
    <numerusform>{n} heute erledigt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} drafts are in {folder}: send them with your mail program.</source>
   <extracomment>{n} draft is in {folder}: send it with your mail program.</extracomment>
   <translation>
    <numerusform>{n} Entwurf liegt in {folder}: Senden Sie ihn mit Ihrem E-Mail-Programm.</numerusform>
    <numerusform>{n} Entwürfe liegen in {folder}: Senden Sie sie mit Ihrem E-Mail-Programm.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} drafts are open in your mail program: they are sent there.</source>
   <extracomment>The draft is open in your mail program: it is sent there.</extracomment>
   <translation>
    <numerusform>Der Entwurf ist in Ihrem E-Mail-Programm offen: Dort wird er gesendet.</numerusform>
    <numerusform>{n} Entwürfe sind in Ihrem E-Mail-Programm offen: Dort werden sie gesendet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} entries</source>
   <extracomment>{n} entry</extracomment>
   <translation>
    <numerusform>{n} Eintrag</numerusform>
    <numerusform>{n} Einträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} entries could not be read and were left out.</source>
   <extracomment>{n} entry could not be read and was left out.</extracomment>
   <translation>
    <numerusform>{n} Eintrag konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
    <numerusform>{n} Einträge konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} entries written to {file}: {parts}.</source>
   <extracomment>{n} entry written to {file}: {parts}.</extracomment>
   <translation>
    <numerusform>{n} Eintrag in {file} geschrieben: {parts}.</numerusform>
    <numerusform>{n} Einträge in {file} geschrieben: {parts}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} entries: {parts}.</source>
   <extracomment>{n} entry: {parts}.</extracomment>
   <translation>
    <numerusform>{n} Eintrag: {parts}.</numerusform>
    <numerusform>{n} Einträge: {parts}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events do not say how much.</source>
   <extracomment>{n} event does not say how much.</extracomment>
   <translation>
    <numerusform>{n} Änderung sagt nicht, wie viel.</numerusform>
    <numerusform>{n} Änderungen sagen nicht, wie viel.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events in the period</source>
   <extracomment>{n} event in the period</extracomment>
   <translation>
    <numerusform>{n} Änderung im Zeitraum</numerusform>
    <numerusform>{n} Änderungen im Zeitraum</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} features</source>
   <extracomment>{n} feature</extracomment>
   <translation>
    <numerusform>{n} Funktion</numerusform>
    <numerusform>{n} Funktionen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} fields cannot be used.</source>
   <extracomment>{n} field cannot be used.</extracomment>
   <translation>
    <numerusform>{n} Feld kann so nicht verwendet werden.</numerusform>
    <numerusform>{n} Felder können so nicht verwendet werden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} files</source>
   <extracomment>{n} file</extracomment>
   <translation>
    <numerusform>{n} Datei</numerusform>
    <numerusform>{n} Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} files are no answers.</source>
   <extracomment>{n} file is no answer.</extracomment>
   <translation>
    <numerusform>{n} Datei ist keine Antwort.</numerusform>
    <numerusform>{n} Dateien sind keine Antworten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} files could not be read.</source>
   <extracomment>{n} file could not be read.</extracomment>
   <translation>
    <numerusform>{n} Datei ließ sich nicht lesen.</numerusform>
    <numerusform>{n} Dateien ließen sich nicht lesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} held back</source>
   <extracomment>{n} held back</extracomment>
   <translation>
    <numerusform>{n} zurückgehalten</numerusform>
    <numerusform>{n} zurückgehalten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} held back until {day}, {why}</source>
   <extracomment>{n} held back until {day}, {why}</extracomment>
   <translation>
    <numerusform>{n} zurückgehalten bis {day}, {why}</numerusform>
    <numerusform>{n} zurückgehalten bis {day}, {why}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} in the outbox</source>
   <extracomment>{n} in the outbox</extracomment>
   <translation>
    <numerusform>{n} im Postausgang</numerusform>
    <numerusform>{n} im Postausgang</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} late</source>
   <extracomment>{n} late</extracomment>
   <translation>
    <numerusform>{n} überfällig</numerusform>
    <numerusform>{n} überfällig</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} left</source>
   <translation>{n} gegangen</translation>
  </message>
  <message numerus="yes">
   <source>{n} lines could not be read and were skipped.</source>
   <extracomment>{n} line could not be read and was skipped.</extracomment>
   <translation>
    <numerusform>{n} Zeile konnte nicht gelesen werden und wurde übersprungen.</numerusform>
    <numerusform>{n} Zeilen konnten nicht gelesen werden und wurden übersprungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails still wait.</source>
   <extracomment>{n} mail still waits.</extracomment>
   <translation>
    <numerusform>{n} E-Mail wartet noch.</numerusform>
    <numerusform>{n} E-Mails warten noch.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails wait</source>
   <extracomment>{n} mail waits</extracomment>
   <translation>
    <numerusform>{n} E-Mail wartet</numerusform>
    <numerusform>{n} E-Mails warten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails were sent.</source>
   <extracomment>{n} mail was sent.</extracomment>
   <translation>
    <numerusform>{n} E-Mail wurde gesendet.</numerusform>
    <numerusform>{n} E-Mails wurden gesendet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails were taken out of the outbox. Nobody was mailed.</source>
   <extracomment>{n} mail was taken out of the outbox. Nobody was mailed.</extracomment>
   <translation>
    <numerusform>{n} E-Mail wurde aus dem Postausgang genommen. Niemand hat eine E-Mail bekommen.</numerusform>
    <numerusform>{n} E-Mails wurden aus dem Postausgang genommen. Niemand hat eine E-Mail bekommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails were taken out, because nobody needs them any more.</source>
   <extracomment>{n} mail was taken out, because nobody needs it any more.</extracomment>
   <translation>
    <numerusform>{n} E-Mail wurde herausgenommen, weil niemand sie mehr braucht.</numerusform>
    <numerusform>{n} E-Mails wurden herausgenommen, weil niemand sie mehr braucht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mails would be taken out and not sent. Undo puts them back.</source>
   <extracomment>{n} mail would be taken out and not sent. Undo puts it back.</extracomment>
   <translation>
    <numerusform>{n} E-Mail würde herausgenommen und nicht gesendet. Rückgängig bringt sie zurück.</numerusform>
    <numerusform>{n} E-Mails würden herausgenommen und nicht gesendet. Rückgängig bringt sie zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} may be here twice</source>
   <extracomment>{n} may be here twice</extracomment>
   <translation>
    <numerusform>{n} vielleicht doppelt</numerusform>
    <numerusform>{n} vielleicht doppelt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} meetings of the series are different; your calendar shows them.</source>
   <extracomment>One meeting of the series is different; your calendar shows it.</extracomment>
   <translation>
    <numerusform>Ein Treffen der Serie weicht ab; Ihr Kalender zeigt es.</numerusform>
    <numerusform>{n} Treffen der Serie weichen ab; Ihr Kalender zeigt sie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} meetings taken from it have changed: decide them in the outbox.</source>
   <extracomment>{n} meeting taken from it has changed: decide it in the outbox.</extracomment>
   <translation>
    <numerusform>{n} daraus übernommenes Treffen hat sich geändert: Entscheiden Sie darüber im Postausgang.</numerusform>
    <numerusform>{n} daraus übernommene Treffen haben sich geändert: Entscheiden Sie darüber im Postausgang.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more did not fit {room}</source>
   <extracomment>{n} more did not fit {room}</extracomment>
   <translation>
    <numerusform>{n} weiterer passte nicht in {room}</numerusform>
    <numerusform>{n} weitere passten nicht in {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more did not go out.</source>
   <extracomment>{n} more did not go out.</extracomment>
   <translation>
    <numerusform>{n} weitere ging nicht hinaus.</numerusform>
    <numerusform>{n} weitere gingen nicht hinaus.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more of the same kind.</source>
   <extracomment>{n} more of the same kind.</extracomment>
   <translation>
    <numerusform>{n} weiteres dieser Art.</numerusform>
    <numerusform>{n} weitere dieser Art.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} names also elsewhere</source>
   <extracomment>{n} name also elsewhere</extracomment>
   <translation>
    <numerusform>{n} Name auch anderswo</numerusform>
    <numerusform>{n} Namen auch anderswo</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new</source>
   <extracomment>{n} new</extracomment>
   <translation>
    <numerusform>{n} neu</numerusform>
    <numerusform>{n} neu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notice deadlines</source>
   <extracomment>{n} notice deadline</extracomment>
   <translation>
    <numerusform>{n} Kündigungsfrist</numerusform>
    <numerusform>{n} Kündigungsfristen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} occasions</source>
   <extracomment>{n} occasion</extracomment>
   <translation>
    <numerusform>{n} Anlass</numerusform>
    <numerusform>{n} Anlässe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of them are overdue</source>
   <extracomment>{n} of them is overdue</extracomment>
   <translation>
    <numerusform>{n} davon ist überfällig</numerusform>
    <numerusform>{n} davon sind überfällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of these repeat more often than every hour.</source>
   <extracomment>{n} of these repeats more often than every hour.</extracomment>
   <translation>
    <numerusform>{n} davon wiederholt sich öfter als stündlich.</numerusform>
    <numerusform>{n} davon wiederholen sich öfter als stündlich.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} of {all} used in 90 days</source>
   <translation>{n} von {all} in 90 Tagen genutzt</translation>
  </message>
  <message numerus="yes">
   <source>{n} onboarding steps open</source>
   <extracomment>{n} onboarding step open</extracomment>
   <translation>
    <numerusform>{n} Schritt des Onboardings offen</numerusform>
    <numerusform>{n} Schritte des Onboardings offen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} open in the next {days} days, {sum}</source>
   <translation>{n} offen in den nächsten {days} Tagen, {sum}</translation>
  </message>
  <message numerus="yes">
   <source>{n} pages</source>
   <extracomment>{n} page</extracomment>
   <translation>
    <numerusform>{n} Seite</numerusform>
    <numerusform>{n} Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} people</source>
   <extracomment>{n} person</extracomment>
   <translation>
    <numerusform>{n} Person</numerusform>
    <numerusform>{n} Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} people fit into {room}</source>
   <extracomment>{n} person fits into {room}</extracomment>
   <translation>
    <numerusform>{n} Person passt in {room}</numerusform>
    <numerusform>{n} Personen passen in {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} people left</source>
   <extracomment>{n} person left</extracomment>
   <translation>
    <numerusform>{n} Person gegangen</numerusform>
    <numerusform>{n} Personen gegangen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} people reached in half a year</source>
   <extracomment>{n} person reached in half a year</extracomment>
   <translation>
    <numerusform>{n} Person in einem halben Jahr erreicht</numerusform>
    <numerusform>{n} Personen in einem halben Jahr erreicht</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} points</source>
   <extracomment>{n} point</extracomment>
   <translation>
    <numerusform>{n} Punkt</numerusform>
    <numerusform>{n} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} questions</source>
   <extracomment>{n} question</extracomment>
   <translation>
    <numerusform>{n} Frage</numerusform>
    <numerusform>{n} Fragen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reasons, priority {priority}</source>
   <extracomment>{n} reason, priority {priority}</extracomment>
   <translation>
    <numerusform>{n} Grund, Priorität {priority}</numerusform>
    <numerusform>{n} Gründe, Priorität {priority}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} removed</source>
   <extracomment>{n} removed</extracomment>
   <translation>
    <numerusform>{n} entfernt</numerusform>
    <numerusform>{n} entfernt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} renewals</source>
   <extracomment>{n} renewal</extracomment>
   <translation>
    <numerusform>{n} Verlängerung</numerusform>
    <numerusform>{n} Verlängerungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} renewals that come by themselves each month are left out.</source>
   <extracomment>{n} renewal that comes by itself each month is left out.</extracomment>
   <translation>
    <numerusform>{n} Verlängerung, die jeden Monat von selbst kommt, ist ausgelassen.</numerusform>
    <numerusform>{n} Verlängerungen, die jeden Monat von selbst kommen, sind ausgelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} renewals were written to {file}.</source>
   <extracomment>{n} renewal was written to {file}.</extracomment>
   <translation>
    <numerusform>{n} Verlängerung wurde in {file} geschrieben.</numerusform>
    <numerusform>{n} Verlängerungen wurden in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} renewals, {sum}, likely {likely}</source>
   <extracomment>{n} renewal, {sum}, likely {likely}</extracomment>
   <translation>
    <numerusform>{n} Verlängerung, {sum}, wahrscheinlich {likely}</numerusform>
    <numerusform>{n} Verlängerungen, {sum}, wahrscheinlich {likely}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} revenue events</source>
   <extracomment>{n} revenue event</extracomment>
   <translation>
    <numerusform>{n} Umsatzänderung</numerusform>
    <numerusform>{n} Umsatzänderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} runs of playbooks</source>
   <extracomment>{n} run of a playbook</extracomment>
   <translation>
    <numerusform>{n} Lauf eines Playbooks</numerusform>
    <numerusform>{n} Läufe von Playbooks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} samples of use</source>
   <extracomment>{n} sample of use</extracomment>
   <translation>
    <numerusform>{n} Messung der Nutzung</numerusform>
    <numerusform>{n} Messungen der Nutzung</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} seats</source>
   <extracomment>{n} seat</extracomment>
   <translation>
    <numerusform>{n} Platz</numerusform>
    <numerusform>{n} Plätze</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} seats cannot be.</source>
   <translation>{n} Plätze kann es nicht geben.</translation>
  </message>
  <message numerus="yes">
   <source>{n} settings</source>
   <extracomment>{n} setting</extracomment>
   <translation>
    <numerusform>{n} Einstellung</numerusform>
    <numerusform>{n} Einstellungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} steps</source>
   <extracomment>{n} step</extracomment>
   <translation>
    <numerusform>{n} Schritt</numerusform>
    <numerusform>{n} Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} talks</source>
   <extracomment>{n} talk</extracomment>
   <translation>
    <numerusform>{n} Gespräch</numerusform>
    <numerusform>{n} Gespräche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tasks</source>
   <extracomment>{n} task</extracomment>
   <translation>
    <numerusform>{n} Aufgabe</numerusform>
    <numerusform>{n} Aufgaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tickets</source>
   <extracomment>{n} ticket</extracomment>
   <translation>
    <numerusform>{n} Ticket</numerusform>
    <numerusform>{n} Tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} time zones are not known ({names}): their times were taken as those of your own clock.</source>
   <extracomment>The time zone {names} is not known: its times were taken as those of your own clock.</extracomment>
   <translation>
    <numerusform>{n} Zeitzone ist nicht bekannt ({names}): Ihre Zeiten wurden als die Ihrer eigenen Uhr genommen.</numerusform>
    <numerusform>{n} Zeitzonen sind nicht bekannt ({names}): Ihre Zeiten wurden als die Ihrer eigenen Uhr genommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} times</source>
   <extracomment>{n} time</extracomment>
   <translation>
    <numerusform>einmal</numerusform>
    <numerusform>{n}-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} to decide</source>
   <extracomment>{n} to decide</extracomment>
   <translation>
    <numerusform>{n} offen</numerusform>
    <numerusform>{n} offen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tries without an answer, another way or person may help</source>
   <extracomment>{n} try without an answer, another way or person may help</extracomment>
   <translation>
    <numerusform>{n} Versuch ohne Antwort, ein anderer Weg oder eine andere Person kann helfen</numerusform>
    <numerusform>{n} Versuche ohne Antwort, ein anderer Weg oder eine andere Person kann helfen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tries, no answer</source>
   <extracomment>{n} try, no answer</extracomment>
   <translation>
    <numerusform>{n} Versuch, keine Antwort</numerusform>
    <numerusform>{n} Versuche, keine Antwort</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} uses</source>
   <extracomment>{n} use</extracomment>
   <translation>
    <numerusform>{n} Nutzung</numerusform>
    <numerusform>{n} Nutzungen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} values from {low} to {high}</source>
   <translation>{n} Werte von {low} bis {high}</translation>
  </message>
  <message numerus="yes">
   <source>{n} weights are changed, not stored</source>
   <extracomment>{n} weight is changed, not stored</extracomment>
   <translation>
    <numerusform>{n} Gewicht ist geändert, nicht gespeichert</numerusform>
    <numerusform>{n} Gewichte sind geändert, nicht gespeichert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} years {when}</source>
   <extracomment>{n} year {when}</extracomment>
   <translation>
    <numerusform>{n} Jahr {when}</numerusform>
    <numerusform>{n} Jahre {when}</numerusform>
   </translation>
  </message>
  <message>
   <source>{occasion} {when}</source>
   <translation>{occasion} {when}</translation>
  </message>
  <message>
   <source>{often}, until {day}</source>
   <translation>{often}, bis {day}</translation>
  </message>
  <message>
   <source>{often}, {times}</source>
   <translation>{often}, {times}</translation>
  </message>
  <message>
   <source>{old} → {new} ({change})</source>
   <translation>{old} → {new} ({change})</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <source>{opening}.</source>
   <translation>{opening}.</translation>
  </message>
  <message>
   <source>{opening}: {clauses}.</source>
   <translation>{opening}: {clauses}.</translation>
  </message>
  <message>
   <source>{outcome}: {detail}</source>
   <translation>{outcome}: {detail}</translation>
  </message>
  <message>
   <source>{own}, {time} in {place}</source>
   <translation>{own}, {time} in {place}</translation>
  </message>
  <message>
   <source>{part}, {count}</source>
   <translation>{part}, {count}</translation>
  </message>
  <message>
   <source>{path} cannot be read: {strerror}.</source>
   <translation>{path} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{path} cannot be the name of a file.</source>
   <translation>{path} kann kein Dateiname sein.</translation>
  </message>
  <message>
   <source>{path} exists already.</source>
   <translation>{path} gibt es schon.</translation>
  </message>
  <message>
   <source>{path} has more than 1 GiB.</source>
   <translation>{path} hat mehr als 1 GiB.</translation>
  </message>
  <message>
   <source>{path} has {size} GiB; files of up to 1 GiB can be imported.</source>
   <translation>{path} hat {size} GiB; importiert werden können Dateien bis 1 GiB.</translation>
  </message>
  <message>
   <source>{path} is a folder, not an account book.</source>
   <translation>{path} ist ein Ordner, kein Kundenbuch.</translation>
  </message>
  <message>
   <source>{path} is a folder.</source>
   <translation>{path} ist ein Ordner.</translation>
  </message>
  <message>
   <source>{path} is another program's database.</source>
   <translation>{path} ist die Datenbank eines anderen Programms.</translation>
  </message>
  <message>
   <source>{path} is not an account book.</source>
   <translation>{path} ist kein Kundenbuch.</translation>
  </message>
  <message>
   <source>{product} may cost {amount} at most: the price cap of the contract.</source>
   <translation>{product} darf höchstens {amount} kosten: die Preisgrenze des Vertrags.</translation>
  </message>
  <message>
   <source>{rating} of 5</source>
   <translation>{rating} von 5</translation>
  </message>
  <message>
   <source>{reason}, {account}</source>
   <translation>{reason}, {account}</translation>
  </message>
  <message>
   <source>{reason}: dismissed.</source>
   <translation>{reason}: verworfen.</translation>
  </message>
  <message>
   <source>{reason}: snoozed until something changes.</source>
   <translation>{reason}: zurückgestellt, bis sich etwas ändert.</translation>
  </message>
  <message>
   <source>{reason}: snoozed until {day} or until something changes.</source>
   <translation>{reason}: zurückgestellt bis {day} oder bis sich etwas ändert.</translation>
  </message>
  <message>
   <source>{reason}: snoozed until {day}.</source>
   <translation>{reason}: zurückgestellt bis {day}.</translation>
  </message>
  <message numerus="yes">
   <source>{reason}: {n} points</source>
   <extracomment>{reason}: {n} point</extracomment>
   <translation>
    <numerusform>{reason}: {n} Punkt</numerusform>
    <numerusform>{reason}: {n} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <source>{replies}, {names} declined</source>
   <translation>{replies}, abgelehnt: {names}</translation>
  </message>
  <message>
   <source>{replies}, {names} tentative</source>
   <translation>{replies}, mit Vorbehalt: {names}</translation>
  </message>
  <message>
   <source>{replies}; {names} not invited yet</source>
   <translation>{replies}; noch nicht eingeladen: {names}</translation>
  </message>
  <message>
   <source>{replies}; {names} not told of the change yet</source>
   <translation>{replies}; Änderung noch nicht bekannt: {names}</translation>
  </message>
  <message>
   <source>{seen}; counts {share}</source>
   <translation>{seen}; zählt {share}</translation>
  </message>
  <message>
   <source>{sender} cancels {meeting}.</source>
   <translation>{sender} sagt {meeting} ab.</translation>
  </message>
  <message>
   <source>{sentence} That time has passed.</source>
   <translation>{sentence} Diese Zeit ist vorbei.</translation>
  </message>
  <message>
   <source>{share} likely</source>
   <translation>zu {share} wahrscheinlich</translation>
  </message>
  <message>
   <source>{shown} of {accounts}</source>
   <translation>{shown} von {accounts}</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} von {total}</translation>
  </message>
  <message>
   <source>{source}. {age}</source>
   <translation>{source}. {age}</translation>
  </message>
  <message>
   <source>{stage} since {day}</source>
   <translation>{stage} seit {day}</translation>
  </message>
  <message>
   <source>{start} to {end}</source>
   <translation>{start} bis {end}</translation>
  </message>
  <message>
   <source>{start} to {end}, as given</source>
   <translation>{start} bis {end}, wie angegeben</translation>
  </message>
  <message>
   <source>{stays} Nobody was invited yet.</source>
   <translation>{stays} Noch ist niemand eingeladen.</translation>
  </message>
  <message>
   <source>{stays} Nothing is mailed by itself: you are asked how to tell {names}.</source>
   <translation>{stays} Nichts wird von selbst gemailt: Sie werden gefragt, wie Sie {names} Bescheid geben.</translation>
  </message>
  <message numerus="yes">
   <source>{step} stuck {n} days and it is our turn</source>
   <extracomment>{step} stuck {n} day and it is our turn</extracomment>
   <translation>
    <numerusform>{step} steht seit {n} Tag, und wir sind am Zug</numerusform>
    <numerusform>{step} steht seit {n} Tagen, und wir sind am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{step} stuck {n} days and it is their turn</source>
   <extracomment>{step} stuck {n} day and it is their turn</extracomment>
   <translation>
    <numerusform>{step} steht seit {n} Tag, und der Kunde ist am Zug</numerusform>
    <numerusform>{step} steht seit {n} Tagen, und der Kunde ist am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{step} {n} days late and it is our turn</source>
   <extracomment>{step} {n} day late and it is our turn</extracomment>
   <translation>
    <numerusform>{step} ist {n} Tag überfällig, und wir sind am Zug</numerusform>
    <numerusform>{step} ist {n} Tage überfällig, und wir sind am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{step} {n} days late and it is their turn</source>
   <extracomment>{step} {n} day late and it is their turn</extracomment>
   <translation>
    <numerusform>{step} ist {n} Tag überfällig, und der Kunde ist am Zug</numerusform>
    <numerusform>{step} ist {n} Tage überfällig, und der Kunde ist am Zug</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{sums} and {n} more currencies</source>
   <extracomment>{sums} and {n} more currency</extracomment>
   <translation>
    <numerusform>{sums} und {n} weitere Währung</numerusform>
    <numerusform>{sums} und {n} weitere Währungen</numerusform>
   </translation>
  </message>
  <message>
   <source>{sum}, likely {likely}</source>
   <translation>{sum}, wahrscheinlich {likely}</translation>
  </message>
  <message numerus="yes">
   <source>{sum}, likely {likely} + {n} more</source>
   <extracomment>{sum}, likely {likely} + {n} more</extracomment>
   <translation>
    <numerusform>{sum}, wahrscheinlich {likely} + {n} weitere</numerusform>
    <numerusform>{sum}, wahrscheinlich {likely} + {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>{table} has no field '{name}'.</source>
   <translation>{table} hat kein Feld „{name}“.</translation>
  </message>
  <message>
   <source>{target} cannot be read: {strerror}.</source>
   <translation>{target} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{target} exists already.</source>
   <translation>{target} gibt es schon.</translation>
  </message>
  <message>
   <source>{target} holds another calendar, or something else.</source>
   <translation>{target} enthält einen anderen Kalender oder etwas anderes.</translation>
  </message>
  <message>
   <source>{task} is {late}</source>
   <translation>{task} ist {late}</translation>
  </message>
  <message>
   <source>{text} does not exist there: the clocks are moved.</source>
   <translation>{text} gibt es dort nicht: Die Uhren werden umgestellt.</translation>
  </message>
  <message>
   <source>{text} has a time that does not exist.</source>
   <translation>{text} enthält eine Uhrzeit, die es nicht gibt.</translation>
  </message>
  <message>
   <source>{text} is a day that does not exist{found}.</source>
   <translation>{text} ist ein Tag, den es nicht gibt{found}.</translation>
  </message>
  <message>
   <source>{text} is larger than any number csdesk keeps.</source>
   <translation>{text} ist größer als jede Zahl, die csdesk speichert.</translation>
  </message>
  <message>
   <source>{text} is neither yes nor no.</source>
   <translation>{text} ist weder ja noch nein.</translation>
  </message>
  <message>
   <source>{text} is not a billing period: monthly, quarterly, annual or '6 months'.</source>
   <translation>{text} ist kein Abrechnungszeitraum: monatlich, vierteljährlich, jährlich oder '6 Monate'.</translation>
  </message>
  <message>
   <source>{text} is not a country: write its ISO code or its name.</source>
   <translation>{text} ist kein Land: Schreiben Sie den ISO-Code oder den Namen.</translation>
  </message>
  <message>
   <source>{text} is not a currency: write an ISO code such as EUR.</source>
   <translation>{text} ist keine Währung: Schreiben Sie einen ISO-Code wie EUR.</translation>
  </message>
  <message>
   <source>{text} is not a date.</source>
   <translation>{text} ist kein Datum.</translation>
  </message>
  <message>
   <source>{text} is not a date: no month is called {name}.</source>
   <translation>{text} ist kein Datum: Kein Monat heißt {name}.</translation>
  </message>
  <message>
   <source>{text} is not a day of the calendar.</source>
   <translation>{text} ist kein Tag des Kalenders.</translation>
  </message>
  <message>
   <source>{text} is not a day that can be understood.</source>
   <translation>{text} ist kein Tag, den csdesk versteht.</translation>
  </message>
  <message>
   <source>{text} is not a domain such as example.com.</source>
   <translation>{text} ist keine Domain wie example.com.</translation>
  </message>
  <message>
   <source>{text} is not a mail address.</source>
   <translation>{text} ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>{text} is not a number with the decimal sign {sign} of this column.</source>
   <translation>{text} ist keine Zahl mit dem Dezimalzeichen {sign} dieser Spalte.</translation>
  </message>
  <message>
   <source>{text} is not a number.</source>
   <translation>{text} ist keine Zahl.</translation>
  </message>
  <message>
   <source>{text} is not a time of day.</source>
   <translation>{text} ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>{text} is not a whole number.</source>
   <translation>{text} ist keine ganze Zahl.</translation>
  </message>
  <message>
   <source>{text} lies in the year {year}.</source>
   <translation>{text} liegt im Jahr {year}.</translation>
  </message>
  <message>
   <source>{text}; nothing known for {left}</source>
   <translation>{text}; nicht bekannt: {left}</translation>
  </message>
  <message>
   <source>{times} ({cities})</source>
   <translation>{times} ({cities})</translation>
  </message>
  <message>
   <source>{times} in {place}</source>
   <translation>{times} in {place}</translation>
  </message>
  <message>
   <source>{time} free</source>
   <translation>{time} frei</translation>
  </message>
  <message>
   <source>{time} on {day}</source>
   <translation>{time} am {day}</translation>
  </message>
  <message>
   <source>{time} there</source>
   <translation>dort {time}</translation>
  </message>
  <message>
   <source>{time} {account}, {how}</source>
   <translation>{time} {account}, {how}</translation>
  </message>
  <message>
   <source>{time} {place}</source>
   <translation>{time} {place}</translation>
  </message>
  <message>
   <source>{time}, early</source>
   <translation>{time}, früh</translation>
  </message>
  <message>
   <source>{time}, late</source>
   <translation>{time}, spät</translation>
  </message>
  <message>
   <source>{title} and what follows are cancelled.</source>
   <translation>{title} und was folgt, ist abgesagt.</translation>
  </message>
  <message>
   <source>{title} and what follows are now {when}.</source>
   <translation>{title} und was folgt, ist jetzt {when}.</translation>
  </message>
  <message>
   <source>{title} has no meeting any more at the time that this file is about.</source>
   <translation>{title} hat zu der Zeit, um die es in dieser Datei geht, kein Treffen mehr.</translation>
  </message>
  <message>
   <source>{title} is cancelled.</source>
   <translation>{title} ist abgesagt.</translation>
  </message>
  <message>
   <source>{title} is changed, but nobody is told: {problem}</source>
   <translation>{title} ist geändert, aber niemand weiß davon: {problem}</translation>
  </message>
  <message>
   <source>{title} is changed.</source>
   <translation>{title} ist geändert.</translation>
  </message>
  <message>
   <source>{title} is now {when}.</source>
   <translation>{title} ist jetzt {when}.</translation>
  </message>
  <message>
   <source>{title} is planned, but not handed over: {problem}</source>
   <translation>{title} ist geplant, aber nicht übergeben: {problem}</translation>
  </message>
  <message>
   <source>{title} is planned.</source>
   <translation>{title} ist geplant.</translation>
  </message>
  <message>
   <source>{title}, {account}</source>
   <translation>{title}, {account}</translation>
  </message>
  <message>
   <source>{title}, {day}</source>
   <translation>{title}, {day}</translation>
  </message>
  <message>
   <source>{title}: {detail}.</source>
   <translation>{title}: {detail}.</translation>
  </message>
  <message>
   <source>{title}: {value}</source>
   <translation>{title}: {value}</translation>
  </message>
  <message>
   <source>{title}: {words}</source>
   <translation>{title}: {words}</translation>
  </message>
  <message>
   <source>{used} of {known} features in use in 90 days</source>
   <translation>{used} von {known} Funktionen in 90 Tagen genutzt</translation>
  </message>
  <message>
   <source>{value} in 90 days</source>
   <translation>{value} in 90 Tagen</translation>
  </message>
  <message>
   <source>{view}, {count}</source>
   <translation>{view}, {count}</translation>
  </message>
  <message>
   <source>{wait}, {decide}</source>
   <translation>{wait}, {decide}</translation>
  </message>
  <message>
   <source>{wall} comes twice in {city} on {day}: the clocks go back from {old} to {new}. The first is meant, {taken} UTC; choose another time to be clear.</source>
   <translation>{wall} kommt in {city} am {day} zweimal vor: Die Uhren gehen von {old} auf {new} zurück. Gemeint ist das erste Mal, {taken} UTC; wählen Sie eine andere Zeit, um eindeutig zu sein.</translation>
  </message>
  <message>
   <source>{weekday_name} {day} {month_name}</source>
   <translation>{weekday_name}, {day}. {month_name}</translation>
  </message>
  <message>
   <source>{weekday_name} {day} {month_name} {year}</source>
   <translation>{weekday_name}, {day}. {month_name} {year}</translation>
  </message>
  <message>
   <source>{weekday} is a day off there.</source>
   <translation>{weekday} ist dort ein freier Tag.</translation>
  </message>
  <message>
   <source>{weekday} {day}</source>
   <translation>{weekday} {day}.</translation>
  </message>
  <message>
   <source>{weekday} {day} {month}</source>
   <translation>{weekday} {day}. {month}</translation>
  </message>
  <message>
   <source>{weekday} {day} {month} {year}</source>
   <translation>{weekday} {day}. {month} {year}</translation>
  </message>
  <message>
   <source>{what} of the selected</source>
   <translation>{what} der gewählten</translation>
  </message>
  <message>
   <source>{what} stands in row {row} for a different row.</source>
   <translation>{what} steht in Zeile {row} für eine andere Zeile.</translation>
  </message>
  <message>
   <source>{what} stands in row {row} of {name} for a different row; import that file first and this one after it to correct what it says.</source>
   <translation>{what} steht in Zeile {row} von {name} für eine andere Zeile; importieren Sie zuerst jene Datei und danach diese, um zu berichtigen, was sie sagt.</translation>
  </message>
  <message>
   <source>{what} to {names}</source>
   <translation>{what} an {names}</translation>
  </message>
  <message>
   <source>{what}, {done} of {total}</source>
   <translation>{what}, {done} von {total}</translation>
  </message>
  <message>
   <source>{when}, {who}</source>
   <translation>{when}, {who}</translation>
  </message>
  <message>
   <source>{when}. {often}</source>
   <translation>{when}. {often}</translation>
  </message>
  <message>
   <source>{when}: no data</source>
   <translation>{when}: keine Daten</translation>
  </message>
  <message>
   <source>{when}: {value} {metric}</source>
   <translation>{when}: {value} {metric}</translation>
  </message>
  <message>
   <source>{where} Nothing was published yet.</source>
   <translation>{where} Noch wurde nichts veröffentlicht.</translation>
  </message>
  <message>
   <source>{who} has no e-mail address and cannot be invited.</source>
   <translation>{who} hat keine E-Mail-Adresse und kann nicht eingeladen werden.</translation>
  </message>
  <message>
   <source>{who} sent a message to us</source>
   <translation>{who} hat uns eine Nachricht gesendet</translation>
  </message>
  <message>
   <source>{who} wrote to us</source>
   <translation>{who} hat uns geschrieben</translation>
  </message>
  <message>
   <source>{who}, {due}</source>
   <translation>{who}, {due}</translation>
  </message>
  <message>
   <source>{words} The password is forgotten.</source>
   <translation>{words} Das Passwort wird vergessen.</translation>
  </message>
  <message>
   <source>{words}, and {count} more</source>
   <translation>{words}, und {count} weitere</translation>
  </message>
  <message numerus="yes">
   <source>{words}, but the data is {n} days old</source>
   <extracomment>{words}, but the data is {n} day old</extracomment>
   <translation>
    <numerusform>{words}, aber die Daten sind {n} Tag alt</numerusform>
    <numerusform>{words}, aber die Daten sind {n} Tage alt</numerusform>
   </translation>
  </message>
  <message>
   <source>{words}, the champion left</source>
   <translation>{words}, der Champion ist gegangen</translation>
  </message>
  <message>
   <source>{year}-{month}-{day}</source>
   <translation>{day}.{month}.{year}</translation>
  </message>
  <message>
   <source>“{later}” changed the same things later.</source>
   <translation>„{later}“ hat später dasselbe geändert.</translation>
  </message>
  <message>
   <source>“{name}” has no order, so it cannot be more or less.</source>
   <translation>„{name}“ hat keine Reihenfolge, kann also nicht mehr oder weniger sein.</translation>
  </message>
  <message>
   <source>“{name}” is never “{value}”.</source>
   <translation>„{name}“ ist nie „{value}“.</translation>
  </message>
  <message>
   <source>“{name}” is not in the book.</source>
   <translation>„{name}“ steht nicht im Buch.</translation>
  </message>
  <message>
   <source>“{name}” is not in the book: choose somebody else, or nobody.</source>
   <translation>„{name}“ steht nicht im Buch: Wählen Sie jemand anderen oder niemanden.</translation>
  </message>
  <message>
   <source>“{name}” is not in the book: say at which account, as in @Nordlys.</source>
   <translation>„{name}“ steht nicht im Buch: Sagen Sie, bei welchem Kunden, wie in @Nordlys.</translation>
  </message>
  <message>
   <source>“{name}” needs a value.</source>
   <translation>„{name}“ braucht einen Wert.</translation>
  </message>
  <message>
   <source>“{shown}” is not an e-mail address.</source>
   <translation>„{shown}“ ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>“{shown}” is not the name of a server.</source>
   <translation>„{shown}“ ist nicht der Name eines Servers.</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <source>“{title}” ({when})</source>
   <translation>„{title}“ ({when})</translation>
  </message>
  <message>
   <source>“{title}” could not be published: it keeps changing there.</source>
   <translation>„{title}“ ließ sich nicht veröffentlichen: Es ändert sich dort ständig.</translation>
  </message>
  <message>
   <source>“{title}” could not be published: {why}</source>
   <translation>„{title}“ ließ sich nicht veröffentlichen: {why}</translation>
  </message>
  <message>
   <source>“{title}” has changed. This is how it is now.</source>
   <translation>„{title}“ hat sich geändert. So ist es jetzt.</translation>
  </message>
  <message>
   <source>“{title}” is a check-in now.</source>
   <translation>„{title}“ ist jetzt ein Termin.</translation>
  </message>
  <message>
   <source>“{title}” is cancelled in your book.</source>
   <translation>„{title}“ ist in Ihrem Buch abgesagt.</translation>
  </message>
  <message>
   <source>“{title}” is cancelled, so there is no invite for it.</source>
   <translation>„{title}“ ist abgesagt, daher gibt es dafür keine Einladung.</translation>
  </message>
  <message>
   <source>“{title}” is cancelled.</source>
   <translation>„{title}“ ist abgesagt.</translation>
  </message>
  <message>
   <source>“{title}” is done.</source>
   <translation>„{title}“ ist erledigt.</translation>
  </message>
  <message>
   <source>“{title}” is logged as a contact.</source>
   <translation>„{title}“ ist als Kontakt erfasst.</translation>
  </message>
  <message>
   <source>“{title}” is not offered any more.</source>
   <translation>„{title}“ wird nicht mehr angeboten.</translation>
  </message>
  <message>
   <source>“{title}” is now on {when}.</source>
   <translation>„{title}“ ist jetzt am {when}.</translation>
  </message>
  <message>
   <source>“{title}” is your own check-in.</source>
   <translation>„{title}“ ist Ihr eigener Termin.</translation>
  </message>
  <message>
   <source>“{title}” stays as it is.</source>
   <translation>„{title}“ bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>“{title}” stays as it is. Nobody was mailed about that.</source>
   <translation>„{title}“ bleibt, wie es ist. Niemand hat dazu eine E-Mail bekommen.</translation>
  </message>
  <message>
   <source>“{title}” was cancelled.</source>
   <translation>„{title}“ wurde abgesagt.</translation>
  </message>
  <message>
   <source>“{title}” was changed here and in {calendar}.</source>
   <translation>„{title}“ wurde hier und in {calendar} geändert.</translation>
  </message>
  <message>
   <source>“{title}” was changed in {calendar} in a way that csdesk cannot take over.</source>
   <translation>„{title}“ wurde in {calendar} so geändert, dass csdesk es nicht übernehmen kann.</translation>
  </message>
  <message>
   <source>“{title}” was changed in {calendar}; csdesk has it no more.</source>
   <translation>„{title}“ wurde in {calendar} geändert; csdesk hat es nicht mehr.</translation>
  </message>
  <message>
   <source>“{title}” was deleted in {calendar}; csdesk still has it.</source>
   <translation>„{title}“ wurde in {calendar} gelöscht; csdesk hat es noch.</translation>
  </message>
  <message>
   <source>“{title}” was deleted.</source>
   <translation>„{title}“ wurde gelöscht.</translation>
  </message>
  <message>
   <source>“{title}” was held already.</source>
   <translation>„{title}“ hat schon stattgefunden.</translation>
  </message>
  <message>
   <source>“{typed}” is no length of time.</source>
   <translation>„{typed}“ ist keine Dauer.</translation>
  </message>
  <message>
   <source>“{typed}” is no number of meetings.</source>
   <translation>„{typed}“ ist keine Anzahl von Treffen.</translation>
  </message>
  <message>
   <source>“{typed}” is not chosen yet.</source>
   <translation>„{typed}“ ist noch nicht gewählt.</translation>
  </message>
  <message>
   <source>“{typed}” is not the address of a server.</source>
   <translation>„{typed}“ ist nicht die Adresse eines Servers.</translation>
  </message>
  <message>
   <source>“{value}” is no number.</source>
   <translation>„{value}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
  <message>
   <source>“{words}” is not a day of the calendar.</source>
   <translation>„{words}“ ist kein Tag des Kalenders.</translation>
  </message>
  <message>
   <source>“{word}” is no way to make contact: write /call, /mail, /video, /message or /visit.</source>
   <translation>„{word}“ ist kein Weg der Kontaktaufnahme: Schreiben Sie /anruf, /mail, /video, /nachricht oder /besuch.</translation>
  </message>
  <message>
   <source>− Worse</source>
   <translation>− Schlechter</translation>
  </message>
  <message>
   <source>✓ understood</source>
   <translation>✓ verstanden</translation>
  </message>
 </context>
</TS>
