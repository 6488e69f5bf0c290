"""What demo notes say: short lines as people type them after a call, with slots to fill."""

# Slots: {who} first name of a person there, {other} another one, {feature}, {team}, {number}, {when}.
TEAMS = (
    "planning", "the night shift", "purchasing", "the Leipzig team", "quality", "finance", "the warehouse",
    "service", "the project office", "the second site", "sales operations", "the new joiners",
)  # fmt: skip
WHENS = (
    "next week", "by Friday", "end of the month", "after the summer break", "before the board meeting",
    "in two weeks", "once the budget is through", "on Tuesday", "in the new quarter",
)  # fmt: skip

# By (channel, direction): one-line summaries.
SUMMARIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("call", "both"): (
        "{who} happy with {feature}, wants it for {team} too",
        "Went through open questions with {who}; {feature} is the next topic",
        "{who}: {team} still works in spreadsheets, plan to move them {when}",
        "Short call, all well. {other} takes over {team} {when}",
        "{who} asked what {feature} would cost for {number} more people",
        "Talked about figures: {number} plans a week, up since spring",
        "{who} worried about the time {team} needs to learn {feature}",
        "Agreed to train {team} on {feature} {when}",
        "{who} is preparing the budget, needs our numbers {when}",
        "Cleared up invoice {number}; {who} satisfied",
        "{who} says {team} saves about {number} hours a month now",
        "Holiday plans, then {feature}: works, but {team} forgets it",
        "{who} had trouble with {feature} last week, solved by support",
        "Prepared the review with {who}: three topics, {feature} first",
    ),
    ("call", "out"): (
        "Voicemail for {who}, asked to call back {when}",
        "No answer from {who}; will try again {when}",
        "Left word with {other} that I called about {feature}",
        "{who} in a meeting, no call back yet",
        "Rang twice, nobody there",
    ),
    ("call", "in"): (
        "{who} called: {feature} shows the wrong week, wants it sorted {when}",
        "{who} called to ask who else uses {feature}",
        "Call from {who}: {team} grows by {number} people {when}",
        "{who} rang between two meetings, wants an offer for {feature}",
    ),
    ("email", "both"): (
        "Mails with {who} about {feature}, settled",
        "{who} confirmed the date for {team}",
        "Sent the guide for {feature}; {who} thanks, passes it to {team}",
        "Question about licences for {number} people answered",
        "{who} sent the list of users of {team}; imported",
        "Agreed on the agenda for the review with {who} and {other}",
        "Exchanged notes on {feature}: two wishes, one bug",
        "{who} asked for the security sheet, sent, fine",
    ),
    ("email", "out"): (
        "Sent {who} the summary of our talk",
        "Offered {who} three dates for the review",
        "Wrote to {who} about the release of {feature}",
        "Reminded {who} of the user list for {team}",
        "Sent figures for the last quarter: {number} plans",
        "Short guide for {feature} to {who}",
        "Asked {who} how {team} gets on with {feature}",
    ),
    ("email", "in"): (
        "{who} asks whether {feature} can be limited to {team}",
        "{who}: please stop the weekly report for {team}",
        "{who} sends praise from {team} for {feature}",
        "{who} wants to know what happens to data of people who leave",
        "Out of office from {who}, back {when}",
        "{who} asks for an invoice copy, number {number}",
    ),
    ("meeting", "both"): (
        "Quarterly review with {who} and {other}: goals met, {feature} next",
        "Check-in with {who}: {team} on board, {number} active people",
        "Workshop on {feature} for {team}, {number} people",
        "Review of the first months; {who} would recommend us",
        "Met {who} and {other}: budget is tight, value must be shown {when}",
        "Steering meeting: {feature} roll-out moved, {when}",
        "Showed {feature} to {team}; {who} wants a pilot",
        "Check-in: {who} worried about the load at month end",
        "Walked through the renewal with {who}; no surprises",
    ),
    ("message", "both"): (
        "Chat with {who}: quick fix for {feature}",
        "{who} asked where to find {feature}; shown",
        "Moved our check-in with {who}, {when} suits better",
    ),
    ("message", "out"): (
        "Ping to {who}: {feature} is live",
        "Congratulated {who} on the new role",
        "Asked {who} in the chat about {team}, no reply yet",
    ),
    ("message", "in"): (
        "{who}: can we talk {when}?",
        "{who} in the chat: {feature} slow this morning",
    ),
    ("event", "both"): (
        "Met {who} at the user day, long talk about {feature}",
        "{who} joined our round table on planning",
        "Coffee with {who} and {other} at the trade fair in hall {number}",
        "Regional user group at their place; {who} presented {feature}",
    ),
}  # fmt: skip

# Sentences that make up longer notes, two to four of them.
SENTENCES = (
    "{who} wants to see numbers before the next step.",
    "{team_cap} is the one to win; {other} there is open to it.",
    "They count success in fewer phone calls with suppliers.",
    "The old spreadsheet is still kept in parallel, {who} would like to drop it {when}.",
    "{feature} was new to them, even though it has been there for a while.",
    "Promised to send the short guide for {feature}.",
    "{other} will be on leave, so nothing moves before then.",
    "Nobody opens the weekly report; better to put the figures on the board.",
    "Two people share one account, which the auditors will not like.",
    "They had {number} new users since we last spoke.",
    "{who} mentioned that another tool is being looked at for {team}, only for reporting.",
    "Good mood, laughed a lot, the go-live stress is over.",
    "Works council has to agree before {feature} can be switched on.",
    "Price was not a topic.",
    "Asked for a discount if they add {team}; said I would come back on it.",
    "The mobile app is what the people on site really use.",
    "{who} would speak with another customer about how we did the roll-out.",
    "Needs the export in time for month end, otherwise finance does it by hand.",
    "Training for {team} went well, three of them already use {feature}.",
    "Internet on the second site is poor, offline matters to them.",
    "Next year they want to connect their suppliers.",
    "They are reorganising; {other} may become the new owner of the topic.",
    "{who} asked us not to mail the whole team any more.",
    "Open point from last time is done.",
)

NEXT_STEPS = (
    "Send {who} the guide for {feature}", "Ask {who} how {team} got on", "Prepare figures for {who}",
    "Offer a training for {team}", "Call {who} about {feature}", "Send the summary to {who} and {other}",
    "Check invoice {number} with billing", "Introduce {who} to a customer with the same set-up",
    "Find a date for the review with {who}", "Bring {feature} up with product", "Answer the licence question",
)  # fmt: skip

PROMISES = (
    "Reference talk with {who}: find a partner", "Write the case study draft for {who}",
    "Price list for {number} more people", "Report on data residency for {who}",
    "Thank-you card for the user group", "Prepare the budget page for {who}",
)  # fmt: skip

CHECKIN_TITLES = (
    "Check-in with {who}", "Quarterly review", "Review of {feature}", "Planning with {who} and {other}",
    "Training of {team}", "How {team} gets on", "Monthly check-in",
)  # fmt: skip
AGENDAS = (
    "1. What went well since last time\n2. {feature}\n3. Next steps",
    "Questions of {team}\nFigures of the last quarter\nWhat to learn next",
    "Open points\n{feature}: who should have it\nDates",
    "",
)
PLACES = ("Video call", "Video call", "Phone", "At their office", "")

DECLINES = (
    "On holiday that week.", "Clashes with our planning day, sorry.", "I am travelling, another day please.",
)  # fmt: skip
COUNTERS = (
    "Could we do it a day later?", "I have the team together then.", "The morning suits me better.",
)  # fmt: skip
