extension TableWriter {
    /// A program, in the form that ``BacktrackingProgram`` documents.
    mutating func write(_ program: BacktrackingProgram, scalars: Int, blocks: [UInt16]) {
        let classCount = program.partition.classCount
        write(classCount)
        writeRuns(program.partition.ascii)
        write(scalars)
        writeRuns(blocks)
        write(program.setCount)
        for set in 0..<program.setCount {
            var classes = BitSet(capacity: classCount)
            for index in 0..<classCount where program.members[set * classCount + index] { classes.insert(index) }
            write(classes)
        }
        write(program.registerCount)
        write(program.code.count)
        for number in program.code { write(Int(number)) }
    }
}
