"""What the headers of files mean, in English, German, French and Spanish.

`{A}` stands for every word for an account, `{S}` for a contract. Earlier phrases of a field are better
matches than later ones. Phrases are written as `values.plain` leaves them: lower case, no accents.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from csdesk.domain.language import mark


class Kind(StrEnum):
    """What the rows of a file are."""

    ACCOUNT = "account"
    CONTACT = "contact"
    CONTRACT = "contract"
    USAGE = "usage"
    TICKET = "ticket"
    REVENUE_EVENT = "revenue_event"


_ACCOUNT = (
    "account customer company client organization organisation kunde kunden konto firma compte "
    "societe entreprise cliente cuenta empresa"
)
_CONTRACT = (
    "subscription contract agreement vertrag vertrags abo abonnement contrat contrato suscripcion"
)
_ID = "id|key|number|no|nr|nummer|numero|code|uuid"
_IDS = {  # words that one language joins and another turns round
    "{AID}": "{A} {ID}|kundennummer|kundennr|kontonummer|firmennummer|id client|id cliente|numero client|"
    "numero cliente|numero de client|numero de cliente|code client|codigo cliente",
    "{SID}": "{S} {ID}|vertragsnummer|vertragsnr|abonummer|abonr|id contrat|id contrato|numero contrat|"
    "numero contrato|numero de contrat|numero de contrato|id suscripcion|id abonnement",
}

_FIELDS: dict[Kind, dict[str, str]] = {
    Kind.ACCOUNT: {
        "id": "{AID}|record id|id|uuid|key",
        "name": "{A} name|{A} legal name|nombre {A}|nom {A}|name {A}|{A}|firmenname|kundenname|kontoname|"
        "legal name|raison sociale|razon social|name|nom|nombre",
        "domain": "domain|{A} domain|{A} domain name|domain name|website|web site|website url|url|homepage|"
        "webseite|site web|sitio web|domaine|dominio|web",
        "industry": "industry|{A} industry|sector|industry vertical|branche|secteur|industrie|industria|"
        "vertical",
        "country": "country|country code|{A} country|billing country|land|pays|pais|country region",
        "city": "city|billing city|town|stadt|ort|ville|ciudad",
        "zone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria",
        "customer_since": "signup date|sign up date|signed up|signed up on|signed up at|customer since|"
        "kunde seit|client depuis|cliente desde|join date|joined|joined on|onboarded|onboarded on|"
        "start date|created date|create date|created at|created on|created|date creation|erstellt am",
        "tier": "plan tier|tier|{A} tier|plan|plan name|subscription plan|segment|tarif|stufe|niveau|nivel",
        "churned": "churn flag|churned|is churned|has churned|churn|gekundigt",
        "status": "{A} status|status|kundenstatus|statut|estado",
        "stage": "stage|{A} stage|lifecycle stage|customer lifecycle stage|phase|etape|etapa",
        "owner": "{A} owner|owner|account manager|csm|customer success manager|{A} manager|betreuer|"
        "kundenbetreuer|responsable|owner name",
        "notes": "notes|{A} notes|note|comments|comment|notizen|bemerkung|bemerkungen|commentaire|notas",
    },
    Kind.CONTACT: {
        "id": "contact {ID}|person {ID}|kontakt {ID}|id contact|record id|id|uuid",
        "account": "{AID}|associated {A} {ID}|{A}|{A} ref",
        "account_name": "{A} name|firmenname|kundenname|nombre {A}|nom {A}|associated {A}",
        "name": "contact name|full name|contact|name|kontakt|ansprechpartner|nom complet|nombre completo",
        "first": "first name|firstname|given name|vorname|prenom|nombre|primer nombre",
        "last": "last name|lastname|surname|family name|nachname|nom|nom de famille|apellido|apellidos",
        "email": "email|e mail|email address|e mail address|mail|contact email|work email|e mail adresse|"
        "adresse e mail|adresse mail|courriel|correo|correo electronico",
        "phone": "phone|phone number|mobile|mobile phone|telephone|telefon|telefonnummer|telefono|cell",
        "title": "job title|title|position|funktion|poste|cargo|puesto|fonction",
        "role": "buying role|role|contact role|rolle|rol",
        "birthday": "birthday|birth date|birthdate|date of birth|geburtstag|geburtsdatum|"
        "date de naissance|anniversaire|fecha de nacimiento|cumpleanos",
        "country": "country|country code|contact country|land|pays|pais",
        "zone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria",
        "left_on": "left on|left date|date left|leaving date|ausgeschieden am",
        "notes": "notes|note|comments|comment|notizen|bemerkung|commentaire|notas",
    },
    Kind.CONTRACT: {
        "id": "{SID}|record id|id|uuid|key",
        "account": "{AID}|{A}|{A} ref",
        "account_name": "{A} name|firmenname|kundenname|nombre {A}|nom {A}",
        "name": "plan tier|plan|plan name|product|product name|{S} name|{S} plan|tier|tarif|produkt|produit|"
        "producto|{S}|title|name",
        "starts_on": "start date|{S} start date|starts on|start|{S} start|begin date|begin|beginn|"
        "vertragsbeginn|startdatum|date debut|date de debut|fecha inicio|fecha de inicio|valid from|"
        "effective date|started on|started at",
        "ends_on": "end date|{S} end date|ends on|end|{S} end|ende|vertragsende|enddatum|date fin|"
        "date de fin|fecha fin|fecha de fin|valid to|valid until|ended on|ended at|expiry date|expires on",
        "renews_on": "renewal date|renews on|renewal|next renewal|next renewal date|{S} renewal date|"
        "verlangerung|verlangerungsdatum|date de renouvellement|renouvellement|fecha de renovacion|"
        "renovacion",
        "cancelled_on": "canceled at|cancelled at|cancellation date|canceled on|cancelled on|"
        "date canceled|date cancelled",
        "period_end": "current period end|current period ends|current period ends at",
        "status": "{S} status|status|statut|estado",
        "billing_months": "billing frequency|billing period|billing cycle|billing interval|billing|interval|"
        "billing months|abrechnung|abrechnungszeitraum|abrechnungsintervall|zahlweise|facturation|"
        "periode de facturation|facturacion|frecuencia de facturacion",
        "mrr": "mrr|mrr amount|monthly recurring revenue|monthly amount|monthly price|monthly fee|"
        "monatlicher betrag|monatspreis|monatsbetrag|monatlicher preis|monatsgebuhr|"
        "monatliche gebuhr|montant mensuel|importe mensual",
        "arr": "arr|arr amount|annual recurring revenue|annual amount|annual price|acv|"
        "annual contract value|jahresbetrag|montant annuel|importe anual",
        "amount": "amount|billing amount|price|value|{S} value|{S} amount|total|betrag|preis|montant|prix|"
        "importe|precio|monto",
        "currency": "currency|currency code|{S} currency|wahrung|devise|moneda|divisa",
        "seats": "seats|seat count|licenses|licences|license count|users|quantity|platze|lizenzen|"
        "nutzer|utilisateurs|licencias|usuarios",
        "auto_renew": "auto renew|auto renewal|automatic renewal|autorenew|automatische verlangerung|"
        "renouvellement automatique|renovacion automatica",
        "is_trial": "trial|on trial|test|testphase|essai|prueba",
        "notice_days": "notice days|notice period days|notice period|notice|kundigungsfrist|"
        "kundigungsfrist tage|preavis|preaviso",
    },
    Kind.USAGE: {
        "id": "usage {ID}|usage record id|record id|id|uuid",
        "contract": "{SID}|{S}",
        "account": "{AID}|{A}",
        "account_name": "{A} name|firmenname|kundenname",
        "day": "usage date|usage day|date|day|activity date|event date|used on|datum|tag|jour|fecha|dia|"
        "timestamp|usage at",
        "feature": "feature name|feature|module|module name|funktion|fonctionnalite|funcion|funcionalidad",
        "metric": "metric|metric name|kennzahl|metrique|metrica|measure",
        "value": "usage count|uses|count|value|usage|usage value|quantity|anzahl|nutzung|wert|nombre|valeur|"
        "cantidad|valor|uso",
        "seconds": "usage duration secs|usage duration seconds|duration secs|duration seconds|"
        "duration in seconds|seconds|usage duration|duration|time spent seconds|dauer sekunden|dauer",
        "minutes": "usage duration minutes|usage duration mins|duration minutes|duration mins|minutes|"
        "dauer minuten|duree minutes",
        "errors": "error count|errors|fehler|fehleranzahl|erreurs|errores",
        "is_beta": "beta feature|beta",
    },
    Kind.TICKET: {
        "id": "ticket {ID}|case {ID}|issue {ID}|record id|id|uuid",
        "account": "{AID}|{A}|requester {A}",
        "account_name": "{A} name|firmenname|kundenname",
        "contact": "requester email|contact email|requester|email|e mail|contact",
        "subject": "subject|ticket subject|title|summary|betreff|sujet|objet|asunto",
        "opened_at": "submitted at|opened at|submitted on|opened on|opened|submitted|open date|created at|"
        "created on|created date|created|date opened|submission date|eroffnet|eroffnet am|erstellt am|"
        "ouvert le|fecha apertura|abierto",
        "closed_at": "closed at|closed on|closed|close date|resolved at|resolved on|resolved|solved at|"
        "date closed|resolution date|geschlossen|geschlossen am|gelost am|ferme le|cerrado|fecha cierre",
        "priority": "priority|ticket priority|severity|prioritat|dringlichkeit|priorite|prioridad",
        "satisfaction": "satisfaction score|satisfaction|csat|csat score|rating|bewertung|"
        "zufriedenheit|note de satisfaction|satisfaccion",
        "escalated": "escalation|escalated|eskaliert|escalade|escalado",
        "first_response_minutes": "first response time minutes|first response minutes|"
        "first response time mins|first response time|first reply time minutes",
    },
    Kind.REVENUE_EVENT: {
        "id": "churn event {ID}|revenue event {ID}|event {ID}|churn {ID}|record id|id|uuid",
        "account": "{AID}|{A}",
        "account_name": "{A} name|firmenname|kundenname",
        "contract": "{SID}|{S}",
        "day": "churn date|churned on|churned at|event date|cancellation date|cancelled on|canceled on|"
        "cancelled at|kundigungsdatum|gekundigt am|date de resiliation|fecha de baja|date|day|datum|fecha",
        "reason": "event type|change type|revenue event|event|type",
        "cause": "reason code|churn reason|cancellation reason|reason|kundigungsgrund|grund|motif|motivo",
        "refund": "refund amount|refund|refunded|erstattung|remboursement|reembolso",
        "mrr_delta": "mrr delta|mrr change|delta mrr|change in mrr|mrr lost",
        "reactivation": "reactivation|reactivated|reaktivierung|reaktiviert|reactivacion",
        "note": "feedback text|feedback|comment|comments|note|notes|kommentar|commentaire|comentario",
        "currency": "currency|currency code|wahrung|devise|moneda|divisa",
    },
}

# Without one of each of these groups a file of the kind cannot be imported.
NEEDS: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.ACCOUNT: (("name",),),
    Kind.CONTACT: (("name", "first", "last", "email"), ("account", "account_name", "email")),
    Kind.CONTRACT: (("account", "account_name"), ("starts_on",)),
    Kind.USAGE: (
        ("contract", "account", "account_name"),
        ("day",),
        ("value", "feature", "seconds", "minutes", "metric"),
    ),
    Kind.TICKET: (("account", "account_name", "contact"), ("opened_at",)),
    Kind.REVENUE_EVENT: (("account", "account_name", "contract"), ("day",)),
}

# Fields that hardly any other kind of file has.
MARKS: Mapping[Kind, frozenset[str]] = {
    Kind.ACCOUNT: frozenset({"domain", "industry", "churned", "customer_since", "stage"}),
    Kind.CONTACT: frozenset({"email", "first", "last", "birthday", "phone", "title"}),
    Kind.CONTRACT: frozenset(
        {
            "starts_on",
            "ends_on",
            "renews_on",
            "period_end",
            "billing_months",
            "mrr",
            "arr",
            "auto_renew",
            "notice_days",
        }
    ),
    Kind.USAGE: frozenset(
        {"feature", "value", "seconds", "minutes", "errors", "metric", "is_beta"}
    ),
    Kind.TICKET: frozenset(
        {"opened_at", "closed_at", "priority", "satisfaction", "escalated", "subject"}
    ),
    Kind.REVENUE_EVENT: frozenset({"cause", "refund", "mrr_delta", "reactivation", "reason"}),
}

FILE_NAMES: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACCOUNT: ("account", "customer", "compan", "kunden", "client", "cliente"),
    Kind.CONTACT: ("contact", "people", "person", "kontakt"),
    Kind.CONTRACT: ("subscription", "contract", "vertr", "abo", "contrat"),
    Kind.USAGE: ("usage", "nutzung", "activity"),
    Kind.TICKET: ("ticket", "support", "case"),
    Kind.REVENUE_EVENT: ("churn", "revenue", "cancellation"),
}

NAMES: Mapping[Kind, str] = {
    Kind.ACCOUNT: mark("accounts"),
    Kind.CONTACT: mark("contacts"),
    Kind.CONTRACT: mark("contracts"),
    Kind.USAGE: mark("usage"),
    Kind.TICKET: mark("tickets"),
    Kind.REVENUE_EVENT: mark("revenue events"),
}


@cache
def phrases(kind: Kind) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Phrase -> the (field, rank) pairs it may stand for; rank 0 is the best phrase of a field."""
    found: dict[str, list[tuple[str, int]]] = {}
    for field, listed in _FIELDS[kind].items():
        for rank, phrase in enumerate(_expand(listed)):
            found.setdefault(phrase, []).append((field, rank))
    return {phrase: tuple(fields) for phrase, fields in found.items()}


def _expand(listed: str) -> list[str]:
    result: list[str] = []
    for sign, phrases_of_ids in _IDS.items():
        listed = listed.replace(sign, phrases_of_ids)
    for phrase in listed.split("|"):
        variants = [phrase]
        for sign, words in (
            ("{A}", _ACCOUNT.split()),
            ("{S}", _CONTRACT.split()),
            ("{ID}", _ID.split("|")),
        ):
            variants = [
                v.replace(sign, w) for v in variants for w in (words if sign in v else [""])
            ]
        result.extend(variants)
    return result
