from graphbuilder.cli import main

main()
