# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One rich sample of every kind of page: every field filled, texts as long as they get."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.engine import pages as p
from helpdesk.model import Block, ContactAt, Opened, Step
from tests.real import REAL_PACK

LONG = (
    "Use the phone or computer where the picture already is. Don't send or copy it to this one. "
    "Never use a school computer for this."
)
PREVIEW = "Preview. A charity has not checked these numbers yet."
PLACE = "C:/Users/Bartholomew-Featherstonehaugh/AppData/Local/" + "long-" * 30 + "/display.json"
OPEN = p.Status(look="open", text="Someone answers now")
CLOSED = p.Status(look="closed", text="Closed, opens Wednesday 25 November 2026 at 9:30 am")
CHECK = p.Status(look="check", text="Check the website for times")
FORM = p.Status(look="form", text="Send any time. A person reads it later.")

SERVICE = Opened(kind="service", id="childline")
LINK = p.Link(label="More about the Revenge Porn Helpline for adults", opens=SERVICE)
HAPPENS = p.Link(
    label="What happens next", opens=Opened(kind="happens", id="childline", part="phone")
)

AT = ContactAt(service="childline", place=1)
PHONE = Opened(kind="phone", id="childline", part="1")
LONGEST = max(REAL_PACK.codes, key=len)
CODE = p.Code(opens=LONGEST, rows=REAL_PACK.codes[LONGEST])

CONTACTS = (
    p.ContactLine(
        kind="phone",
        label="Ring Lifeline by text relay",
        value="18001 0808 808 8000",
        status=OPEN,
        pills=("We don't know the cost", "May show on the bill"),
        phone=PHONE,
        copies=AT,
    ),
    p.ContactLine(
        kind="webchat",
        label="Chat with a counsellor",
        value="https://example.org/",
        status=CHECK,
        opens=Opened(kind="link", id="childline", part="1"),
        phone=PHONE,
    ),
    p.ContactLine(
        kind="text", label="Text the word SHOUT", value="85258", status=OPEN, pills=("Free",)
    ),
    p.ContactLine(
        kind="email",
        label="Email the team in North West England",
        value="Cyber.Prevent@nwrocu.example.police.uk",
        status=FORM,
        copies=AT,
    ),
    p.ContactLine(
        kind="bsl",
        label="Talk in British Sign Language, or get the 999 BSL app",
        value="https://example.org/",
        status=CLOSED,
        opens=Opened(kind="link", id="childline", part="2"),
    ),
)


def card(name: str, status: p.Status | None, warning: str | None) -> p.ServiceCard:
    """A card with everything on it."""
    return p.ServiceCard(
        service="childline",
        name=name,
        what_for="Asks sites to take a picture of you down and block it, even before it's posted.",
        status=status,
        warning=warning,
        contacts=CONTACTS,
        limit="For people aged 13 to 17 in England, Scotland, Wales and Northern Ireland.",
        why="Why: It's about a picture of you. It works even before anything is posted.",
        happens=HAPPENS,
        details=LINK,
    )


CARDS = (
    card("Report Remove", FORM, LONG),
    card("Childline", OPEN, None),
    card("The Revenge Porn Helpline", CLOSED, LONG),
    card("The police where you live", CHECK, None),
    card("Samaritans", None, None),
)
STEPS = (
    Step(say="Don't pay. Don't send anything else.", more="Paying brings more demands."),
    Step(say="Write down their username, what they said, and when.", more=LONG),
    Step(say="Stop replying."),
)
SENTENCES = (
    "Something happened online and I'm scared. Can I talk about it?",
    "I need help with something. Please don't be angry. Can we go somewhere quiet?",
)
URGENT = p.UrgentLine(
    say="Could someone get hurt now? Ring 999. It's free.",
    more="You can whisper. If you can't speak, there is a way for that too.",
    contacts=(p.ContactLine(kind="phone", label="Ring 999", value="999", status=OPEN),),
)
AREAS = (
    ("pictures", "Pictures or videos of me", "real, fake, shared or threatened", "image"),
    ("online", "Someone online worries me", "secrets, gifts, meeting", "message-circle-warning"),
    ("group", "A group or chat", "dares, threats, being made to do things", "messages-square"),
    ("home", "Someone hurts me, or home isn't OK", None, "house"),
    ("feelings", "How I feel", "sad, scared, want to hurt myself", "cloud-rain"),
    ("bullying", "Bullying or hate", None, "users"),
    ("money", "Money, hacking, accounts", "scams, stolen accounts, dodgy jobs", "banknote"),
    ("saw-or-did", "Something I saw or did", None, "eye"),
    ("else", "Something else, or not sure", None, "circle-help"),
)
QUESTION = p.QuestionPage(
    fact="area",
    progress="About 3 more questions",
    heading="What's it about?",
    lead="Pick the closest one. You can change it later.",
    listed=(),
    cards=tuple(p.Card(value=v, say=say, hint=hint, icon=icon) for v, say, hint, icon in AREAS),
    chosen=None,
    why="It only opens the next short list. Nothing else comes from it.",
    note=None,
)
DANGER = p.QuestionPage(
    fact="danger",
    progress="About 5 more questions",
    heading="Is any of this happening right now?",
    lead="One of these is enough for a yes.",
    listed=(
        "I'm hurt, or I took something that could harm me, even if I feel fine.",
        LONG,
        "Help.",
    ),
    cards=tuple(
        p.Card(value=value, say=say, hint=None, icon=None)
        for value, say in (("yes", "Yes"), ("no", "No"), ("unsure", "I'm not sure"))
    ),
    chosen="unsure",
    why="If someone is in danger, 999 comes first. You can go on whatever you pick.",
    note="That change cleared an older answer. Please pick again, or skip.",
)
RESULT = p.ResultPage(
    heading="It's not your fault. There is help.",
    icon="message-square-warning",
    short="Someone is threatening you with a picture. That's a crime, and it's not your fault.",
    opening="It happens to boys and girls, and to adults too. You haven't ruined anything.",
    answers="Someone says they'll share a picture or video of me · 13 to 15 · Northern Ireland",
    note="We don't have a page just for this yet. The people below can help with it.",
    urgent=URGENT,
    urgent_when=("I might hurt myself", "They want me to do something on camera now"),
    cards=CARDS,
    now=STEPS,
    avoid=STEPS,
    worries=tuple(
        p.Link(label=label, opens=Opened(kind="worry", id="image-threat", part="0"))
        for label in (
            "Will I get in trouble?",
            "They're in another country. What can anyone do?",
            *("Will they take my phone?", "Who will find out?", "I did something too."),
            *("Nobody will believe me.", "Will it ever stop?"),
        )
    ),
    guides=tuple(
        p.Link(label=label, opens=Opened(kind="guide", id="someone-at-home"))
        for label in ("Report Remove, step by step", "Is it someone at home?")
    ),
    ready=("their username or profile link", "what they said they'd do, in words"),
    start_with=SENTENCES,
    for_you=card("Childline", OPEN, None),
    preview=PREVIEW,
)

LONG_NAME = "Llanfairpwllgwyngyll and District Young People's Helpline CIC"
"""Sixty letters, one word of twenty."""

BARE = replace(
    RESULT, note=None, urgent=None, urgent_when=(), answers="", cards=CARDS[1:2], avoid=(),
    worries=RESULT.worries[:1], ready=(), start_with=(), for_you=None, preview=None,
)  # fmt: skip
"""A result with no more than it must have."""

FULL = replace(
    RESULT, cards=tuple(replace(CARDS[place % 5], name=LONG_NAME) for place in range(12))
)
"""A result with twelve services, each with a very long name."""

LONG_PATH = "C:\\Users\\somebody.with.a.long.name\\AppData\\Local\\helpdesk\\display.json"

FINDS = p.Finds(urgent=True, links=(LINK, HAPPENS, LINK, HAPPENS, LINK))

SAMPLES: dict[str, p.Page] = {
    "start": p.StartPage(preview=PREVIEW),
    "question": QUESTION,
    "danger": DANGER,
    "urgent": p.UrgentPage(
        heading="Get help now",
        lead="You don't have to be sure. You can always ask.",
        rows=(URGENT, p.UrgentLine(say="You can end the call.", more=LONG, contacts=CONTACTS)),
    ),
    "result": RESULT,
    "result-bare": BARE,
    "result-full": FULL,
    "service": p.ServicePage(
        card=replace(CARDS[0], name=LONG_NAME),
        answers=(p.Answer(ask="Does it show on the bill?", answer=LONG),) * 7,
        limits=("It doesn't always work.", LONG),
        happens=(HAPPENS, LINK),
        facts_as_of="We last read about this on 25 November 2026.",
        preview=PREVIEW,
    ),
    "happens": p.HappensPage(
        heading="What happens when you ring Childline",
        lead="You can hang up at any time.",
        steps=STEPS,
        start_with=SENTENCES,
        cant_wait=p.Link(label="Can't wait? Text Shout 85258", opens=SERVICE),
    ),
    "text": p.TextPage(
        heading="Is it someone at home?",
        lead=LONG,
        blocks=(
            Block(kind="text", say=LONG),
            Block(kind="heading", say="What you can do, in this order"),
            Block(kind="step", say="In danger now? Ring 999.", more=LONG),
            Block(kind="step", say="Tell an adult who is not part of it."),
            Block(kind="point", say="You could say:", more=LONG),
            Block(kind="point", say="You are not alone."),
            Block(kind="text", say="Remember.", more=LONG),
        ),
        links=(p.Link(label="Talk to Childline about it", opens=SERVICE),),
    ),
    "nobody": p.NobodyPage(heading="Nobody answered? Try one of these.", lead=LONG, cards=CARDS),
    "answers": p.AnswersPage(
        rows=tuple(
            p.Given(
                fact=fact, ask="Is any of this happening to your friend right now?", answer=LONG
            )
            for fact in ("danger", "about", "area")
        )
    ),
    "all": p.AllPage(
        topics=tuple(
            p.Group(heading=say, icon=icon, links=(LINK, HAPPENS)) for _, say, _, icon in AREAS
        ),
        services=(p.Group(heading="Someone to talk to", icon=None, links=(LINK,) * 3),),
        filters=tuple(
            p.Filter(heading=name, choices=(LINK, HAPPENS, LINK, HAPPENS), chosen=1)
            for name in ("Where", "How")
        ),
        count="3 services",
    ),
    "all-empty": p.AllPage(
        topics=(),
        services=(),
        count="0 services",
        filters=(p.Filter(heading="Where", choices=(LINK, HAPPENS), chosen=1),),
    ),
    "link": p.LinkPage(
        name="the Revenge Porn Helpline",
        at=AT,
        address="https://www.childline.example.org.uk/info-advice/bullying-abuse-safety/report/",
        warning=LONG,
        look_for="The words “Report it” at the top.",
        code=CODE,
        watched=LONG,
    ),
    "phone": p.PhonePage(
        name="the Revenge Porn Helpline",
        way="phone",
        label="Ring Lifeline by text relay",
        value="18001 0808 808 8000",
        pills=("We don't know the cost", "May show on the bill"),
        warning=None,
        look_for=None,
        code=CODE,
        watched=LONG,
    ),
    "phone-web": p.PhonePage(
        name="Report Remove",
        way="web",
        label="Open the report form",
        value=LONGEST,
        pills=(),
        warning=LONG,
        look_for="The words “Report it” at the top.",
        code=CODE,
        watched=LONG,
    ),
    "adults": p.AdultsPage(
        heading="You're worried about a child",
        lead=LONG,
        first=STEPS,
        avoid=STEPS,
        ring=(
            p.Cards(heading="Anywhere in the UK", cards=CARDS),
            p.Cards(heading="Northern Ireland", cards=CARDS[:1]),
        ),
        parts=(p.Steps(heading="If you work in a school", steps=STEPS),) * 3,
        said=(p.Group(heading="Pictures or videos of me", icon="image", links=(LINK, HAPPENS)),),
        preview=PREVIEW,
    ),
    "find": p.FindPage(),
    "others": p.OthersPage(
        whose=p.Filter(heading="Whose computer is this?", choices=(LINK, HAPPENS), chosen=0),
        advice=STEPS,
        left=p.Left(
            title="Helpdesk", settings=LONG_PATH, copied=True, opened=True, capture="refused"
        ),
    ),
    "display": p.DisplayPage(place=PLACE, kept=("dark", 1.5, "Lexend")),
    "about": p.AboutPage(
        version="0.1.0",
        pack="Help in the United Kingdom",
        pack_version="2026.11",
        pack_date="25 November 2026",
        preview=PREVIEW,
    ),
    "trouble": p.TroublePage(code="E0042"),
}
