import CMarkdown

/// A paragraph, a heading, a list or a table of a text: one block of its Markdown.
package struct ProseBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case heading
    case formula
    case other
  }

  package let kind: Kind
  /// The block as it stands in the file, its lines ended by a newline.
  package let source: String

  /// The blocks of a Markdown text, in its order.
  package static func blocks(of markdown: String) -> [ProseBlock] {
    let lines = SourceLines(markdown)
    return Markdown.read(markdown) { root in
      var blocks: [ProseBlock] = []
      var node = cmark_node_first_child(root)
      while let current = node {
        node = cmark_node_next(current)
        let first = Int(cmark_node_get_start_line(current))
        let last = min(Int(cmark_node_get_end_line(current)), lines.count)
        guard first >= 1, first <= last else { continue }
        // What is only for authors is nothing to be read.
        if cmark_node_get_type(current) == CMARK_NODE_HTML_BLOCK, Markdown.text(ofHTML: current).isEmpty { continue }
        let end = lines.terminator(last).isEmpty ? "" : "\n"
        let text = (first...last).map(lines.text).joined(separator: "\n") + end
        let kind: Kind =
          cmark_node_get_type(current) == CMARK_NODE_HEADING
          ? .heading : text.trimmed.hasPrefix("$$") && text.trimmed.hasSuffix("$$") ? .formula : .other
        blocks.append(ProseBlock(kind: kind, source: text))
      }
      return blocks
    }
  }
}

/// Reading Markdown with the extensions that notebooks use.
enum Markdown {
  /// Hands the tree of a text over; it lives as long as the call.
  static func read<Result>(_ text: String, _ body: (OpaquePointer) -> Result) -> Result {
    _ = extensionsAreRegistered
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    var text = text
    text.withUTF8 { bytes in cmark_parser_feed(parser, UnsafeRawPointer(bytes.baseAddress), bytes.count) }
    let root: OpaquePointer = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    return body(root)
  }

  /// The text in HTML, without its tags and comments.
  static func text(ofHTML node: OpaquePointer) -> String {
    var rest = cmark_node_get_literal(node).map { String(cString: $0) }?[...] ?? ""
    var text = ""
    while let start = rest.firstIndex(of: "<") {
      let end = rest[start...].hasPrefix("<!--") ? "-->" : ">"
      text += rest[..<start]
      rest = rest[start...].firstRange(of: end).map { rest[$0.upperBound...] } ?? ""
    }
    return (text + rest).trimmed
  }

  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}
