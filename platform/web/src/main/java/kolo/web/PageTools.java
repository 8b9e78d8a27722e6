package kolo.web;

import java.time.Clock;

import gg.jte.TemplateEngine;

import kolo.tenancy.Addresses;
import kolo.texts.Texts;

/// What pages are made with; one for the application.
record PageTools(TemplateEngine engine, Texts texts, Assets assets, NetworkNames names, Addresses addresses,
        Clock clock) {}
