/** A program for Python: a message in base64 on each line in, one list in JSON out, null for what it fails on. */
export const pythonReader = `
import base64, json, sys
from email import message_from_bytes
from email.header import decode_header, make_header
from html.parser import HTMLParser
from email.utils import getaddresses, parsedate_to_datetime

def shown(value):
    try:
        return str(make_header(decode_header(str(value))))
    except Exception:
        return str(value)

def text_of(part, content):
    if part.get_content_maintype() != 'text':
        return None
    try:
        text = content.decode(part.get_content_charset() or 'utf-8')
    except (LookupError, UnicodeDecodeError):
        text = content.decode('utf-8', 'replace')
    return page_text(text) if part.get_content_subtype() == 'html' else text

class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ('script', 'style')
        if tag not in inline:
            self.pieces.append(' ')

    def handle_endtag(self, tag):
        self.hidden = max(0, self.hidden - (tag in ('script', 'style')))
        if tag not in inline:
            self.pieces.append(' ')

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(data)

inline = set('a abbr acronym b big blink cite code del dfn em font i ins kbd nobr q s samp small span strike strong sub sup tt u var wbr'.split())

def page_text(html):
    page = Page()
    page.feed(html)
    page.close()
    return ''.join(page.pieces)

def leaves(part):
    if part.is_multipart():
        for child in part.get_payload():
            yield from leaves(child)
        return
    content = part.get_payload(decode=True)
    if content is None:
        return
    yield {
        'type': part.get_content_type(),
        'name': shown(part.get_filename() or ''),
        'bytes': base64.b64encode(content).decode(),
        'text': text_of(part, content),
    }

def moment(mail):
    try:
        return parsedate_to_datetime(str(mail['date'])).timestamp()
    except Exception:
        return None

def read(line):
    mail = message_from_bytes(base64.b64decode(line))
    roles = ('from', 'sender', 'reply-to', 'to', 'cc', 'bcc')
    people = getaddresses([str(value) for role in roles for value in mail.get_all(role, [])])
    return {
        'subject': shown(mail['subject'] or ''),
        'people': [[shown(name), email] for name, email in people],
        'at': moment(mail),
        'leaves': list(leaves(mail)),
    }

def tried(line):
    try:
        return read(line)
    except Exception:
        return None

print(json.dumps([tried(line) for line in sys.stdin]))
`
