/** What a test reads of the command line's output has no colours, wherever it runs (`CI` alone switches them on). */
process.env.NO_COLOR = '1';
