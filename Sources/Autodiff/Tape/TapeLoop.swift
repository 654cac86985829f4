import CKernels

/// What a tape does beside its instructions when it runs again and again: the number of the run is set, what moves
/// must be finite, and a row tells of the run.
package final class TapeLoop: @unchecked Sendable {
  /// An output that the next run begins with.
  package struct Move {
    /// The output of the new value, and that of the old one.
    let new, old: Int
    /// Whether it may be infinite where it was so before.
    let isState: Bool

    package init(new: Int, old: Int, isState: Bool) {
      self.new = new
      self.old = old
      self.isState = isState
    }
  }

  /// A number of a row: an entry of an output, or the Euclidean norm of all.
  package enum Cell: Hashable, Sendable {
    case entry(Int, of: Int)
    case norm(of: Int)
  }

  package enum Ending {
    case completed
    /// A value that moves would not be finite: that run is not finished.
    case overflowed
    /// An operand lay outside its domain: that run is not finished.
    case refused
  }

  private let versions: [TapeVersion]
  private let moves: [Fixed<TapeMove>]
  private let cells: [Fixed<UInt32>]
  private let norms: [Fixed<TapeNorm>]
  private let recordings: [TapeRecording?]
  private let passes: Fixed<TapePass>

  /// - Parameters:
  ///   - versions: which run in turn.
  ///   - clock: the input that takes the number of the run.
  ///   - missing: the place of a number that is none, for entries that an output has not.
  init(_ versions: [TapeVersion], clock: Int, moves: [Move], row: [Cell], missing: Int) {
    self.versions = versions
    self.moves = versions.map { version in
      let moves = moves.map { move in
        let (new, old) = (version.outputs[move.new], version.outputs[move.old])
        return TapeMove(
          after: UInt32(new.start), before: UInt32(old.start), count: UInt32(new.shape.count), isState: move.isState)
      }
      return Fixed(moves)
    }
    cells = versions.map { version in
      Fixed(
        row.map { cell in
          switch cell {
          case .norm(let output): return UInt32(version.outputs[output].start)
          case .entry(let entry, let output):
            let slot = version.outputs[output]
            return UInt32(entry < slot.shape.count ? slot.start + entry : missing)
          }
        })
    }
    norms = versions.map { version in
      Fixed(
        row.enumerated().compactMap { number, cell in
          guard case .norm(let output) = cell else { return nil }
          let slot = version.outputs[output]
          return TapeNorm(cell: UInt32(number), place: UInt32(slot.start), count: UInt32(slot.shape.count))
        })
    }
    // Places that the next run reads.
    let carried = Set(versions.flatMap { $0.inputs.compactMap { $0?.start } })
    recordings = versions.indices.map { [moves = self.moves, cells, norms] in
      guard norms[$0].count == 0, let numbers = versions[$0].program.onlyNumbers else { return nil }
      return TapeRecording(numbers, cells: cells[$0].elements, moves: moves[$0].elements, carried: carried)
    }
    passes = Fixed(
      versions.indices.map { [moves = self.moves, cells, norms, recordings] in
        let recording = recordings[$0]
        return TapePass(
          program: versions[$0].program.instructions,
          numbers: recording.map { UnsafePointer($0.instructions.start) },
          recordsMoves: recording?.recordsMoves ?? false,
          copies: recording.map { UnsafePointer($0.copies.start) }, copyCount: recording?.copies.count ?? 0, next: nil,
          clock: versions[$0].inputs[clock]?.start ?? -1, moves: moves[$0].start, moveCount: moves[$0].count,
          cells: cells[$0].start, cellCount: cells[$0].count, norms: norms[$0].start, normCount: norms[$0].count)
      })
    for number in 0..<passes.count {
      passes.start[number].next = UnsafePointer(passes.start + (number + 1) % passes.count)
    }
  }

  /// Runs until `end`, and writes the rows one `width` behind the other.
  func run(
    _ memory: UnsafeMutablePointer<Double>, _ progress: inout TapeProgress, to end: Int,
    rows: UnsafeMutablePointer<Double>, width: Int
  ) -> Ending {
    Ending(tape_loop(passes.start, Int32(passes.count), memory, &progress, end, rows, width))
  }

  /// Finishes the run that was left unfinished, once its results are in the memory.
  func finish(
    _ memory: UnsafeMutablePointer<Double>, _ progress: inout TapeProgress, row: UnsafeMutablePointer<Double>
  ) -> Ending {
    Ending(tape_finish(passes.start, Int32(passes.count), memory, &progress, row))
  }
}

extension TapeLoop.Ending {
  fileprivate init(_ ending: TapeEnding) {
    self = ending == TAPE_COMPLETED ? .completed : ending == TAPE_OVERFLOWED ? .overflowed : .refused
  }
}
