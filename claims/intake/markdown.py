"""Markdown (CommonMark): frozen as the text a reader sees, with its headings and lists as layout."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.intake.frozen import Frozen, checked, decode, normalise
from claims.splitting import Block, BlockKind

# Raw HTML is not interpreted, only dropped: it is markup, not text.
# What is nested deeper than the limit the parser leaves out; no article reaches this one.
_PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 200})


def freeze(content: bytes) -> Frozen:
    parts: list[str] = []
    blocks: list[Block] = []
    title = ""
    position = 0
    # Checked before parsing: what is refused in the end should not cost anything first.
    source = checked(Frozen(decode(content))).text
    for kind, text in _pieces(_PARSER.parse(source)):
        if parts:
            parts.append("\n\n")
            position += 2
        parts.append(text)
        # Of a paragraph Markdown knows only that it is one: whether it is a lede or a teaser, layout finds out.
        if kind is not BlockKind.PARAGRAPH:
            blocks.append(Block(position, position + len(text), kind))
        position += len(text)
        if kind is BlockKind.TITLE:
            title = text
    return checked(Frozen("".join(parts), title, tuple(blocks)))


def _pieces(tokens: list[Token]) -> Iterator[tuple[BlockKind, str]]:
    """Each piece of text with what it is; the first heading of the first level is the title."""
    kind = BlockKind.PARAGRAPH
    has_title = False
    depth_of_list = 0
    for token in tokens:
        if token.type == "heading_open":
            kind = BlockKind.TITLE if token.tag == "h1" and not has_title else BlockKind.HEADING
        elif token.type == "heading_close":
            kind = BlockKind.PARAGRAPH
        elif token.type == "list_item_open":
            depth_of_list += 1
        elif token.type == "list_item_close":
            depth_of_list -= 1
        elif token.type in {"inline", "code_block", "fence"}:
            text = normalise(_plain(token))
            if text:
                has_title = has_title or kind is BlockKind.TITLE
                listed = depth_of_list and kind is BlockKind.PARAGRAPH
                yield (BlockKind.LIST if listed else kind), text


def _plain(token: Token) -> str:
    """The text of a token without its markup; a soft line break is a space, an image its description."""
    if token.children is None:
        return token.content
    words = []
    for child in token.children:
        if child.type in {"text", "code_inline", "text_special"}:
            words.append(child.content)
        elif child.type == "softbreak":
            words.append(" ")
        elif child.type == "hardbreak":
            words.append("\n")
        elif child.type == "image":
            words.append(_plain(child))
    return "".join(words)
