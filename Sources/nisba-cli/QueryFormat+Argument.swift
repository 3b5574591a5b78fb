import ArgumentParser
import Nisba

extension QueryFormat: ExpressibleByArgument {}
